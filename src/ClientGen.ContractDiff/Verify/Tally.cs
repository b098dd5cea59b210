using System.Text.RegularExpressions;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Counts what went wrong, and keeps the first example of each.</summary>
internal sealed partial class Tally
{
    private readonly Dictionary<(string Kind, string Operation, string Side, string Place, string Subject), TrafficFinding> _found = [];

    public IReadOnlyList<TrafficFinding> Findings =>
        [
            .. _found
                .Values.OrderByDescending(f => f.Count)
                .ThenBy(f => f.Operation, StringComparer.Ordinal)
                .ThenBy(f => f.Place, StringComparer.Ordinal),
        ];

    /// <summary>Counts a finding: places in a list are one place.</summary>
    public void Add(TrafficFinding finding)
    {
        finding = finding with { Place = Position().Replace(finding.Place, "/*") };
        var key = (finding.Kind, finding.Operation, finding.Side, finding.Place, finding.Subject);
        _found[key] = _found.TryGetValue(key, out var known)
            ? known with
            {
                Count = known.Count + finding.Count,
                First = Earlier(known.First, finding.First),
            }
            : finding;
    }

    // Without a day it may have been there from the start.
    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) =>
        one is null || other is null ? null
        : one < other ? one
        : other;

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Position();
}
