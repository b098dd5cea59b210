using ClientGen.ContractDiff.Findings;

namespace ClientGen.ContractDiff.Usage;

/// <summary>Marks the findings that a project's code does not touch.</summary>
public static class UsageFilter
{
    /// <summary>Holds a report against a project.</summary>
    /// <param name="report">The report.</param>
    /// <param name="usage">What the project's code touches.</param>
    /// <param name="before">The document the client was generated from.</param>
    /// <returns>The report with the findings the code does not touch marked and moved to the end.</returns>
    public static DiffReport Apply(DiffReport report, CodeUsage usage, Spec before)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(usage);
        ArgumentNullException.ThrowIfNull(before);
        var rule = new UsageRule(usage, before);
        var findings = report
            .Findings.Select(f => rule.IsUsed(f) ? f : f with { NotUsedBy = usage.Project })
            .OrderBy(f => f.NotUsedBy is not null);
        return report with { Usage = usage, Findings = [.. findings] };
    }
}
