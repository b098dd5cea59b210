namespace ClientGen.Http;

/// <summary>One of several files to fetch.</summary>
/// <param name="url">Where from; https.</param>
/// <param name="path">Where to; the folder must exist.</param>
public sealed class DownloadItem(string url, string path)
{
    /// <summary>Where from. It may hold a signature: it is not part of <see cref="ToString"/>.</summary>
    [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Never)]
    public string Url { get; } = url;

    /// <summary>Where to.</summary>
    public string Path { get; } = string.IsNullOrWhiteSpace(path) ? throw new ArgumentException("A path is needed.", nameof(path)) : path;

    /// <summary>Files for one folder, each named like the last part of its address. The names stay within the folder, do not repeat, and
    /// are the same for the same addresses.</summary>
    /// <param name="folder">The folder; it must exist.</param>
    /// <param name="urls">The addresses. One that is missing is part of the report as a file that could not be fetched.</param>
    public static IReadOnlyList<DownloadItem> InFolder(string folder, IEnumerable<string?> urls)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw new ArgumentException("A folder is needed.", nameof(folder));
        ArgumentNullException.ThrowIfNull(urls);
        var names = new FileNames();
        return [.. urls.Select((url, index) => new DownloadItem(url ?? "", System.IO.Path.Combine(folder, names.Next(url, index + 1))))];
    }

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
