using System.Globalization;
using ClientGen.Cli.Updating.Decisions;
using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Proposals;

/// <summary>Edits of the overlay that follow from what was moved and renamed, one question for each family.</summary>
internal static class ProposalDecisions
{
    /// <summary>From here on a proposal is agreed to without being asked, where safe defaults are.</summary>
    public const double Sure = 0.75;

    private const string Apply = "apply";

    public static IEnumerable<Decision> Moves(IReadOnlyList<PathMove> moves, JObject before, JObject after, OverlayText overlay)
    {
        // A path that differs in the names of its parameters alone is found as it is.
        foreach (
            var family in moves
                .Where(move => !move.IsSame)
                .GroupBy(move => move.Family)
                .OrderBy(family => family.Key, StringComparer.Ordinal)
        )
        {
            var ids = MoveEdits.ChangedIds(before, after, [.. family]);
            var confidence = Math.Round(
                family.Count() > 2 ? Math.Max(0.95, family.Average(move => move.Confidence)) : family.Average(move => move.Confidence),
                2
            );
            var targets = Changed(overlay, so => MoveEdits.Move(so, family)).Count;
            yield return Ask(
                $"move:{family.Key}",
                $"{Count(family.Count(), "path")} moved, {family.Key}: {Count(targets, "action")} of the overlay would follow.",
                confidence,
                so => MoveEdits.RenameIds(MoveEdits.Move(so, family), ids)
            ) with
            {
                Details = [.. family.Select(move => $"{move} ({Number(move.Confidence)})")],
            };
        }
    }

    /// <param name="renames">What was renamed.</param>
    /// <param name="after">The new document.</param>
    /// <param name="overlay">The overlay so far.</param>
    /// <param name="idle">The targets of it that find nothing in the new document.</param>
    public static IEnumerable<Decision> Renames(
        IReadOnlyList<Rename> renames,
        JObject after,
        OverlayText overlay,
        IReadOnlyCollection<string> idle
    )
    {
        var edits = new RenameEdits(after);
        // A component that keeps its name in C# and is found under it needs no edit.
        bool IsKept(Rename rename) =>
            rename is { IsSchema: true, Held: null } && !idle.Any(target => target.Contains(rename.From, StringComparison.Ordinal));
        var telling = renames.Where(rename => !IsKept(rename) && edits.Apply(overlay, [rename]).Text != overlay.Text).ToList();
        var sure = telling.Where(rename => rename.Confidence >= Sure).ToList();
        if (sure.Count > 0)
            yield return Of(sure, edits, overlay, sure.Count == 1 ? Id(sure[0]) : "renames");
        foreach (var family in telling.Except(sure).GroupBy(Id))
            yield return Of([.. family], edits, overlay, family.Key);
    }

    /// <summary>The edits that need no further question.</summary>
    public static OverlayText ApplySure(IEnumerable<Decision> proposals, OverlayText overlay) =>
        proposals.Where(proposal => proposal.Safe is not null).Aggregate(overlay, (so, proposal) => proposal.Find(Apply)!.Apply(so));

    private static Decision Of(List<Rename> renames, RenameEdits edits, OverlayText overlay, string id)
    {
        OverlayText Follow(OverlayText so) => edits.Apply(so, renames);
        var what = renames.Count == 1 ? renames[0].ToString() : $"{renames.Count} names changed";
        var held = renames.Count(rename => rename.Held is not null);
        var changed = Changed(overlay, Follow).Count;
        return Ask(id, $"{what}: {string.Join(", and ", Follows(changed, held))}.", renames.Min(rename => rename.Confidence), Follow) with
        {
            Details =
            [
                .. renames.Select(rename =>
                    $"{rename} ({Number(rename.Confidence)}){(rename.Held is { } name ? $", still {name} in C#" : "")}"
                ),
            ],
        };
    }

    private static IEnumerable<string> Follows(int changed, int held)
    {
        if (changed > 0)
            yield return $"{Count(changed, "action")} of the overlay would follow";
        if (held > 0)
            yield return $"{Count(held, "name")} in C# would stay";
    }

    private static Decision Ask(string id, string question, double confidence, Func<OverlayText, OverlayText> apply) =>
        new(id, question, [new(Apply, "yes: change the overlay so") { Apply = apply }, new("leave", "no: it is something else")])
        {
            Safe = confidence >= Sure ? Apply : null,
            Confidence = confidence,
        };

    // Targets and texts that differ in actions that were there before.
    private static List<int> Changed(OverlayText overlay, Func<OverlayText, OverlayText> apply)
    {
        var after = apply(overlay);
        return [.. Enumerable.Range(0, overlay.Actions.Count).Where(i => !JToken.DeepEquals(overlay.Actions[i], after.Actions[i]))];
    }

    private static string Id(Rename rename) => $"rename:{rename.From} → {rename.To}";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static string Number(double confidence) => confidence.ToString("0.00", CultureInfo.InvariantCulture);
}
