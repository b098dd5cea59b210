using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.Drill.Tests.Running;

/// <summary>What diff says of a change, in counts.</summary>
internal static class Verdict
{
    /// <summary>Whether callers of today are warned.</summary>
    public static bool Warns(DiffReport? report) =>
        report is not null && (report.Open.Any(f => f.Wire >= WireLevel.Warning) || report.Open.Any(f => f.CSharp > CSharpLevel.None));

    /// <summary>Whether it is called a break on the wire.</summary>
    public static bool Breaks(DiffReport? report) => report is not null && report.Count(WireLevel.Breaking) > 0;

    public static string Of(DiffReport? report)
    {
        if (report is null)
            return "gives up";
        var wire = Enum.GetValues<WireLevel>().Reverse().Select(level => Said(report.Count(level), level.ToString()));
        var csharp = Enum.GetValues<CSharpLevel>()
            .Where(level => level != CSharpLevel.None)
            .Reverse()
            .Select(level => Said(report.Count(level), level.ToString()));
        var (left, right) = (Joined(wire), Joined(csharp));
        return left.Length == 0 ? "nothing"
            : right.Length == 0 ? left
            : $"{left} / {right}";
    }

    private static string Joined(IEnumerable<string?> counts) => string.Join(", ", counts.OfType<string>());

    private static string? Said(int count, string level) => count == 0 ? null : $"{count} {level.ToLowerInvariant()}";
}
