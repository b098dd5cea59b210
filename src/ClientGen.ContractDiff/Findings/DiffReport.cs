using ClientGen.ContractDiff.Severity;
using ClientGen.ContractDiff.Usage;

namespace ClientGen.ContractDiff.Findings;

/// <summary>What the comparison of two documents found.</summary>
/// <param name="Old">The old document as the user named it.</param>
/// <param name="New">The new document as the user named it.</param>
/// <param name="Findings">The findings, worst first.</param>
/// <param name="Problems">What the comparison had to step around.</param>
public sealed record DiffReport(string Old, string New, IReadOnlyList<Finding> Findings, IReadOnlyList<SpecProblem> Problems)
{
    /// <summary>The version that the old document states of itself, and its day where it is from a revision; empty for none.</summary>
    public string OldVersion { get; init; } = "";

    /// <summary>The version that the new document states of itself, and its day where it is from a revision; empty for none.</summary>
    public string NewVersion { get; init; } = "";

    /// <summary>Entries of the file of accepted changes that matched nothing or have expired, one sentence each.</summary>
    public IReadOnlyList<string> AcceptedNotes { get; init; } = [];

    /// <summary>What else the reader should know, such as where the C# names come from, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The comparison of the two generated clients; null when it was not asked for.</summary>
    public AssemblyComparison? Assemblies { get; init; }

    /// <summary>How much of both documents was read; null for a report that no comparison made.</summary>
    public DiffExtent? Read { get; init; }

    /// <summary>Everything that is said beside the findings, one sentence each.</summary>
    public IEnumerable<string> AllNotes => AcceptedNotes.Concat(Notes).Concat(Problems.Select(p => p.ToString()));

    /// <summary>The project the findings were held against; null when none was.</summary>
    public CodeUsage? Usage { get; init; }

    /// <summary>The findings nobody accepted, without those that the project's code does not touch.</summary>
    public IEnumerable<Finding> Open => Findings.Where(f => f.Accepted is null && f.NotUsedBy is null);

    /// <summary>How many open findings have a level on the wire.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The count.</returns>
    public int Count(WireLevel level) => Open.Count(f => f.Wire == level);

    /// <summary>How many open findings have a level in C#.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The count.</returns>
    public int Count(CSharpLevel level) => Open.Count(f => f.CSharp == level);
}
