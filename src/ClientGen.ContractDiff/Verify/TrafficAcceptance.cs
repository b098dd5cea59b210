using ClientGen.ContractDiff.Accepting;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Marks findings of recorded traffic as accepted, and tells of entries that do nothing any more.</summary>
internal static class TrafficAcceptance
{
    public static TrafficReport Apply(TrafficReport report, string file, IReadOnlyList<AcceptedChange> accepted, DateOnly today)
    {
        var used = new HashSet<AcceptedChange>();
        var findings = report
            .Findings.Select(finding =>
            {
                if (accepted.FirstOrDefault(entry => entry.Expires >= today && Fits(entry, finding)) is not { } entry)
                    return finding;
                used.Add(entry);
                return finding with { Accepted = $"{entry.Reason} ({entry.Who})" };
            })
            .ToList();
        return report with
        {
            Findings = findings,
            AcceptedNotes = [.. accepted.Where(entry => !used.Contains(entry)).Select(entry => AcceptedChange.Unused(entry, file, today))],
        };
    }

    private static bool Fits(AcceptedChange entry, TrafficFinding finding) =>
        entry.Rule == finding.Kind
        && (
            entry.Place.EndsWith('*') ? finding.Where.StartsWith(entry.Place[..^1], StringComparison.Ordinal) : finding.Where == entry.Place
        );
}
