using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports.Html;

/// <summary>The report in two sentences, for who decides and does not read schemas.</summary>
internal static class InShort
{
    public static string Of(DiffReport report)
    {
        if (report.Findings.Count == 0)
            return "Nothing differs: clients of the old document go on working.";
        var breaking = report.Open.Where(f => f.Wire == WireLevel.Breaking).ToList();
        var warnings = report.Count(WireLevel.Warning);
        var source = report.Count(CSharpLevel.Source);
        var wire = breaking.Count switch
        {
            0 when warnings == 0 => "Clients that are in use today go on working.",
            0 => $"{Words.Count(warnings, "change", "changes")} may break clients that are in use today; the documents do not say.",
            _ => $"{Words.Count(breaking.Count, "change breaks", "changes break")} clients that are in use today, in "
                + $"{Words.Count(Operations(breaking), "operation", "operations")}"
                + (breaking.All(f => f.WireForOpenClients < WireLevel.Breaking) ? "; the generated clients cope." : "."),
        };
        var code = source == 0 ? "No C# code has to change." : $"{Words.Count(source, "change asks", "changes ask")} for other C# code.";
        return $"{wire} {code}";
    }

    private static int Operations(IEnumerable<Finding> findings) =>
        findings.SelectMany(f => f.Operations).Distinct(StringComparer.Ordinal).Count();
}
