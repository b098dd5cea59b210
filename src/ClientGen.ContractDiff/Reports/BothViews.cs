using ClientGen.ContractDiff.Findings;

namespace ClientGen.ContractDiff.Reports;

/// <summary>The level on the wire, and beside it that of the other kind of clients where it is another one.</summary>
internal static class BothViews
{
    /// <summary>The level, as in <c>breaking (info for open clients)</c>.</summary>
    public static string Of(Finding finding) =>
        Words.Of(finding.Wire)
        + (
            finding.WireForOpenClients != finding.Wire ? $" ({Words.Of(finding.WireForOpenClients)} for open clients)"
            : finding.WireForClosedClients != finding.Wire ? $" ({Words.Of(finding.WireForClosedClients)} for closed clients)"
            : ""
        );
}
