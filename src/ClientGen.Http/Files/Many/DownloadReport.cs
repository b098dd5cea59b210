namespace ClientGen.Http;

/// <summary>What became of several files.</summary>
/// <param name="entries">Each file, in the order they were asked for.</param>
public sealed class DownloadReport(IReadOnlyList<DownloadEntry> entries)
{
    /// <summary>Each file, in the order they were asked for.</summary>
    public IReadOnlyList<DownloadEntry> Entries { get; } = entries;

    /// <summary>Those that came, whole.</summary>
    public IEnumerable<DownloadEntry> Fetched => Entries.Where(entry => entry.Result is not null);

    /// <summary>Those that were there already.</summary>
    public IEnumerable<DownloadEntry> Skipped => Entries.Where(entry => entry.Skipped);

    /// <summary>Those that did not come, each with the reason.</summary>
    public IEnumerable<DownloadEntry> Failed => Entries.Where(entry => entry.Fault is not null);

    /// <summary>Whether every file is there.</summary>
    public bool IsComplete => !Failed.Any();

    /// <summary>How many came, were there, and did not come.</summary>
    public override string ToString() => $"{Fetched.Count()} fetched, {Skipped.Count()} there already, {Failed.Count()} failed";
}
