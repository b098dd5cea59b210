using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports;

/// <summary>
/// The same edit made in several places of the document, shown once. Edits that break nobody and change no code are the same when
/// their rule is, whatever values they speak of.
/// </summary>
internal sealed record FindingGroup(Finding First, IReadOnlyList<Finding> All)
{
    public IReadOnlyList<string> Operations =>
        [.. All.SelectMany(f => f.Operations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Members =>
        [.. All.SelectMany(f => f.Members).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>How many more there are, in words; empty for one alone.</summary>
    public string More =>
        All.Count == 1 ? ""
        : All.All(f => f.Change == First.Change) ? $"(and in {Words.Count(All.Count - 1, "more place", "more places")})"
        : $"(and {All.Count - 1} alike)";

    private static bool IsMild(Finding finding) => finding is { Wire: <= WireLevel.Info, CSharp: CSharpLevel.None };

    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
        [
            .. findings
                .GroupBy(f => (f.Rule, f.Wire, f.CSharp, f.Assemblies, f.Accepted, f.NotUsedBy, IsMild(f) ? "" : f.Change))
                .Select(g => new FindingGroup(g.First(), [.. g])),
        ];
}
