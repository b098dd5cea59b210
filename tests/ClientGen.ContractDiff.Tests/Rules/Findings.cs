using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Tests.Rules;

/// <summary>What the rule tests ask of findings.</summary>
internal static class Findings
{
    public static Finding Single(DiffReport report)
    {
        report.Findings.Count.ShouldBe(1, Text(report));
        return report.Findings[0];
    }

    public static string Text(DiffReport report) =>
        string.Join("\n", report.Findings.Select(f => $"{f.Rule} {f.Wire}/{f.CSharp}: {f.Message}"));

    /// <summary>The level is the law's, and the rule says of itself what it does.</summary>
    public static void CheckLevel(Finding finding)
    {
        var rule = RuleCatalog.Find(finding.Rule).ShouldNotBeNull(finding.Rule);
        if (finding.Direction == Direction.None)
        {
            finding.Wire.ShouldBe(WireLevel.None, finding.Rule);
            return;
        }

        finding.Wire.ShouldBe(SeverityRules.Level(finding.Effect, finding.Direction, finding.Guards), finding.Rule);
        finding.Direction.ShouldBe(rule.Direction, finding.Rule);
        if (rule.Effect is { } effect && (finding.Guards & ~(Guards.HasDefault | Guards.Negotiated)) == 0)
            finding.Effect.ShouldBe(effect, finding.Rule);
    }
}
