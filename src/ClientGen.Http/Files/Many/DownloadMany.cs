using System.Diagnostics.CodeAnalysis;

namespace ClientGen.Http;

/// <summary>Fetches several files, some at a time; what one of them runs into is part of the report.</summary>
internal sealed class DownloadMany(ApiTransport transport, IReadOnlyList<DownloadItem> items, DownloadAllOptions options)
{
    private readonly DownloadEntry?[] _entries = new DownloadEntry?[items.Count];
    private int _next = -1;

    public async Task<DownloadReport> RunAsync(IProgress<DownloadEntry>? progress, CancellationToken cancellationToken)
    {
        CheckPaths();
        var workers = Enumerable.Range(0, Math.Min(options.MaxParallel, items.Count)).Select(_ => WorkAsync(progress, cancellationToken));
        await Task.WhenAll([.. workers]).ConfigureAwait(false);
        return new DownloadReport([.. _entries.Select(entry => entry!)]);
    }

    private async Task WorkAsync(IProgress<DownloadEntry>? progress, CancellationToken cancellationToken)
    {
        for (int index; (index = Interlocked.Increment(ref _next)) < items.Count; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = await FetchAsync(items[index], cancellationToken).ConfigureAwait(false);
            _entries[index] = entry;
            progress?.Report(entry);
        }
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Whatever one file runs into is told in the report; the others are fetched all the same."
    )]
    private async Task<DownloadEntry> FetchAsync(DownloadItem item, CancellationToken cancellationToken)
    {
        if (options.Existing == ExistingFile.Skip && File.Exists(item.Path))
            return new DownloadEntry(item, null, null);
        if (string.IsNullOrWhiteSpace(item.Url))
            return new DownloadEntry(item, null, new InvalidOperationException("The vendor gave no address for this file."));
        try
        {
            return new DownloadEntry(
                item,
                await transport.DownloadAsync(item.Url, item.Path, options.ForOne(), null, cancellationToken).ConfigureAwait(false),
                null
            );
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new DownloadEntry(item, null, fault);
        }
    }

    // Two files of one path: the later would silently take the place of the other.
    private void CheckPaths()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (!seen.Add(Path.GetFullPath(item.Path)))
                throw new ArgumentException($"Two files are to go to '{item.Path}'. Give each a path of its own.", nameof(items));
        }
    }
}
