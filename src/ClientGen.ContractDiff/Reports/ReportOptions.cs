using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports;

/// <summary>How a report is written, beside its format.</summary>
public sealed class ReportOptions
{
    /// <summary>What makes the command fail; JUnit and annotations mark it. Default <see cref="FailOn.Wire"/>.</summary>
    public FailOn FailOn { get; init; } = FailOn.Wire;

    /// <summary>The mildest level on the wire to show; findings with an effect in C# are always shown. Default: the format's own.</summary>
    public WireLevel? Level { get; init; }

    /// <summary>Whether text is coloured. Default false.</summary>
    public bool Color { get; init; }

    /// <summary>The columns of the terminal that text is written to; longer lines are broken there. Null (default): none are.</summary>
    public int? Width { get; init; }

    internal bool Shows(Finding finding, WireLevel byDefault) => finding.Wire >= (Level ?? byDefault) || finding.CSharp != CSharpLevel.None;
}
