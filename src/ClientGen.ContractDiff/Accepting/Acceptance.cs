using ClientGen.ContractDiff.Findings;

namespace ClientGen.ContractDiff.Accepting;

/// <summary>Marks findings as accepted, and tells of entries that do nothing any more.</summary>
public static class Acceptance
{
    /// <summary>Applies accepted changes to a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="accepted">The entries.</param>
    /// <param name="today">The day expiry is measured against; an entry counts on its last day.</param>
    /// <returns>The report with accepted findings marked and notes about stale and expired entries.</returns>
    public static DiffReport Apply(DiffReport report, string file, IReadOnlyList<AcceptedChange> accepted, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(accepted);
        var used = new HashSet<AcceptedChange>();
        var findings = report
            .Findings.Select(f =>
            {
                var entry = accepted.FirstOrDefault(a => a.Expires >= today && Fits(a, f));
                if (entry is null)
                    return f;
                used.Add(entry);
                return f with { Accepted = $"{entry.Reason} ({entry.Who}, until {entry.Expires:yyyy-MM-dd})" };
            })
            .ToList();

        var notes = accepted.Where(a => !used.Contains(a)).Select(a => AcceptedChange.Unused(a, file, today));
        return report with { Findings = findings, AcceptedNotes = [.. notes] };
    }

    /// <summary>Whether an entry speaks of a finding.</summary>
    internal static bool Fits(AcceptedChange entry, Finding finding) =>
        entry.Rule == finding.Rule
        && (
            entry.Place.EndsWith('*')
                ? finding.Pointer.StartsWith(entry.Place[..^1], StringComparison.Ordinal)
                : finding.Pointer == entry.Place
        );
}
