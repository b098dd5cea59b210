using ClientGen.ContractDiff.Findings;

namespace ClientGen.ContractDiff.Reports;

/// <summary>The same edit made in several places of the document, shown once.</summary>
internal sealed record FindingGroup(Finding First, IReadOnlyList<Finding> All)
{
    public IReadOnlyList<string> Operations =>
        [.. All.SelectMany(f => f.Operations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Members =>
        [.. All.SelectMany(f => f.Members).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
        [
            .. findings
                .GroupBy(f => (f.Rule, f.Wire, f.CSharp, f.Assemblies, f.Accepted, f.NotUsedBy, f.Change))
                .Select(g => new FindingGroup(g.First(), [.. g])),
        ];
}
