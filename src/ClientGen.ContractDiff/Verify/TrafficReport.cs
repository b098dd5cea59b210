namespace ClientGen.ContractDiff.Verify;

/// <summary>What recorded traffic says about a contract.</summary>
/// <param name="Spec">The document as the user named it.</param>
/// <param name="Exchanges">How many exchanges were checked.</param>
/// <param name="Foreign">How many went elsewhere (uploads, downloads) and were not.</param>
/// <param name="Findings">What left the contract, most frequent first.</param>
/// <param name="Coverage">What of the contract was seen.</param>
/// <param name="Operations">What was seen of each operation that was called, in the document's order.</param>
public sealed record TrafficReport(
    string Spec,
    int Exchanges,
    int Foreign,
    IReadOnlyList<TrafficFinding> Findings,
    TrafficCoverage Coverage,
    IReadOnlyList<OperationTraffic> Operations
)
{
    /// <summary>What entries of the file of accepted findings did not do; empty without such a file.</summary>
    public IReadOnlyList<string> AcceptedNotes { get; init; } = [];

    /// <summary>The findings that nobody took: those that break the contract, or all.</summary>
    /// <param name="strict">Whether what the document leaves room for counts too.</param>
    public IEnumerable<TrafficFinding> Open(bool strict) =>
        Findings.Where(finding => finding.Accepted is null && !finding.IsOld && (strict || !finding.IsNote));

    /// <summary>The report seen as drift: what was there before a day is told apart and no longer counts.</summary>
    /// <param name="since">The day. A finding without a day is taken for new.</param>
    /// <returns>The report.</returns>
    public TrafficReport Since(DateOnly since) => this with { Findings = [.. Findings.Select(f => f with { IsOld = f.First < since })] };
}

/// <summary>What recordings show of one operation.</summary>
/// <param name="Operation">The operation, as in <c>GET /pets</c>.</param>
/// <param name="Calls">How many exchanges there are.</param>
/// <param name="Statuses">How often each status was answered, sorted.</param>
/// <param name="Findings">How many of the report's findings are about it, accepted and noted ones among them.</param>
/// <param name="Members">How many of the members that it may send or answer were seen in its own exchanges.</param>
/// <param name="AllMembers">How many there are.</param>
public sealed record OperationTraffic(
    string Operation,
    int Calls,
    IReadOnlyDictionary<int, int> Statuses,
    int Findings,
    int Members,
    int AllMembers
);

/// <summary>Which part of the contract recordings exercised.</summary>
/// <param name="Parts">Each kind of part: how many were seen of how many, and the ones that never were.</param>
public sealed record TrafficCoverage(IReadOnlyList<CoveragePart> Parts);

/// <summary>Coverage of one kind of part.</summary>
/// <param name="Kind"><c>operations</c>, <c>statuses</c>, <c>parameters</c>, <c>members</c> or <c>enum values</c>.</param>
/// <param name="Seen">How many were seen.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Never">The ones never seen, sorted.</param>
public sealed record CoveragePart(string Kind, int Seen, int Total, IReadOnlyList<string> Never);
