using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports;

/// <summary>Which findings make the command fail.</summary>
public enum FailOn
{
    /// <summary>Breaks on the wire.</summary>
    Wire,

    /// <summary>Callers must change their code.</summary>
    Source,

    /// <summary>Source breaks, and those that only need a recompile.</summary>
    Binary,

    /// <summary>Either axis, or a change of meaning.</summary>
    Any,

    /// <summary>None.</summary>
    Never,
}

/// <summary>Applies <see cref="FailOn"/>.</summary>
internal static class FailOnRule
{
    /// <summary>Whether a report fails: by a finding, or by a break between the assemblies that no finding explains.</summary>
    public static bool Fails(this FailOn failOn, DiffReport report) =>
        report.Findings.Any(f => failOn.Fails(f))
        || (
            failOn is FailOn.Source or FailOn.Binary or FailOn.Any
            && report.Assemblies?.Unexplained.Any(d => d.Change != AssemblyChange.Added) == true
        );

    public static bool Fails(this FailOn failOn, Finding finding) =>
        finding is { Accepted: null, NotUsedBy: null }
        && failOn switch
        {
            FailOn.Wire => finding.Wire == WireLevel.Breaking,
            FailOn.Source => finding.CSharp == CSharpLevel.Source,
            FailOn.Binary => finding.CSharp >= CSharpLevel.Binary,
            FailOn.Any => finding.Wire == WireLevel.Breaking || finding.CSharp != CSharpLevel.None,
            _ => false,
        };
}
