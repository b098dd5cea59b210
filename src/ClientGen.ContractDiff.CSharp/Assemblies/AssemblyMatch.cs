using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>Brings findings and differences of the assemblies together.</summary>
internal static class AssemblyMatch
{
    public static DiffReport Apply(DiffReport report, IReadOnlyList<AssemblyDifference> differences, SideNames names, string rootNamespace)
    {
        var explanation = new Explanation(names, rootNamespace);
        var explained = new HashSet<AssemblyDifference>();
        var findings = report
            .Findings.Select(finding =>
            {
                var mine = differences.Where(d => explanation.Explains(finding, d)).ToList();
                explained.UnionWith(mine);
                return finding with { Assemblies = Verdict(finding.CSharp, mine.Count > 0) };
            })
            .ToList();
        return report with
        {
            Findings = findings,
            Assemblies = new(differences.Count, [.. differences.Where(d => !explained.Contains(d))]),
        };
    }

    private static AssemblyVerdict Verdict(CSharpLevel level, bool differs) =>
        level switch
        {
            CSharpLevel.None => AssemblyVerdict.None,
            _ when differs => AssemblyVerdict.Confirmed,
            CSharpLevel.Runtime => AssemblyVerdict.NotVisible,
            _ => AssemblyVerdict.NotConfirmed,
        };
}
