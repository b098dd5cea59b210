using ClientGen.Cli.Updating;
using ClientGen.Cli.Updating.Decisions;
using ClientGen.ContractDiff.Findings;

namespace ClientGen.Drill.Tests.Running;

/// <summary>What <c>clientgen update --accept all-safe</c> and <c>clientgen diff</c> say of a changed document.</summary>
/// <param name="Overlay">The overlay with all safe answers.</param>
/// <param name="Asked">Ids of the decisions, those without a safe answer marked.</param>
/// <param name="Report">What diff finds, with today's overlay on both sides.</param>
/// <param name="Fault">Why it gave up; null where it did not.</param>
internal sealed record Update(string Overlay, IReadOnlyList<string> Asked, DiffReport? Report, string? Fault)
{
    /// <summary>Asks both.</summary>
    /// <param name="vendor">Whose document.</param>
    /// <param name="document">The changed document.</param>
    /// <param name="isAsked">Whether update is asked too, which takes longer than all else.</param>
    public static Update Of(VendorCode vendor, string document, bool isAsked)
    {
        var folder = VendorFolder.Open(Repository.Root, vendor.Name);
        using var comparison = new Comparison(folder);
        DiffReport? report = null;
        try
        {
            var overlay = Cli.Updating.Overlays.OverlayText.Parse(vendor.Overlay, vendor.OverlayText);
            report = comparison.Compare(vendor.DocumentText, overlay, document, overlay).Report;
            if (!isAsked)
                return new(vendor.OverlayText, [], report, null);
            var plan = new UpdatePlan(folder, new NewDocument(vendor.DocumentText, document, ""), comparison);
            return new(plan.Answered(new Answers([], plan.Decisions, [])).Text, [.. plan.Decisions.Select(Shown)], report, null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A tool that gives up on one change is told of that change; the others are still run.
            return new(vendor.OverlayText, [], report, $"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private static string Shown(Decision decision) => decision.Safe is null ? $"{decision.Id} (no safe answer)" : decision.Id;
}
