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

    // The subject is what makes two findings at one place different, such as the enum value.
    public void Add(string kind, string operation, string side, string place, string message, string example, string subject = "")
    {
        var general = Position().Replace(place, "/*");
        var key = (kind, operation, side, general, subject);
        _found[key] = _found.TryGetValue(key, out var known)
            ? known with
            {
                Count = known.Count + 1,
            }
            : new(kind, operation, side, general, message, 1, example) { Subject = subject };
    }

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Position();
}
