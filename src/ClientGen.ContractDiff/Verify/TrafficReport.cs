namespace ClientGen.ContractDiff.Verify;

/// <summary>What recorded traffic says about a contract.</summary>
/// <param name="Spec">The document as the user named it.</param>
/// <param name="Exchanges">How many exchanges were checked.</param>
/// <param name="Foreign">How many went elsewhere (uploads, downloads) and were not.</param>
/// <param name="Findings">What left the contract, most frequent first.</param>
/// <param name="Coverage">What of the contract was seen.</param>
public sealed record TrafficReport(string Spec, int Exchanges, int Foreign, IReadOnlyList<TrafficFinding> Findings, TrafficCoverage Coverage);

/// <summary>Which part of the contract recordings exercised.</summary>
/// <param name="Parts">Each kind of part: how many were seen of how many, and the ones that never were.</param>
public sealed record TrafficCoverage(IReadOnlyList<CoveragePart> Parts);

/// <summary>Coverage of one kind of part.</summary>
/// <param name="Kind"><c>operations</c>, <c>statuses</c>, <c>parameters</c>, <c>members</c> or <c>enum values</c>.</param>
/// <param name="Seen">How many were seen.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Never">The ones never seen, sorted.</param>
public sealed record CoveragePart(string Kind, int Seen, int Total, IReadOnlyList<string> Never);
