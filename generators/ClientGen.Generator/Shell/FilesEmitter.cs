namespace ClientGen.Generator.Shell;

/// <summary>Writes fetching files from the addresses that the vendor gives.</summary>
internal static class FilesEmitter
{
    public static string Write(ShellNames names) =>
        $$"""
            /// <content>Files at addresses that the vendor gave.</content>
            public partial class {{names.Client}}
            {
                /// <summary>Saves a file from an address that the vendor gave. It buys nothing, and the key is not sent; a cut download
                /// goes on where it broke off, where the server allows it.</summary>
                /// <param name="url">The address, https. Such addresses expire.</param>
                /// <param name="path">Where the file goes; the folder must exist. It appears there only when it is whole.</param>
                /// <param name="options">Size limit, timeout, and whether a file may be replaced.</param>
                /// <param name="progress">Reports how much came.</param>
                /// <param name="cancellationToken">Ends the download.</param>
                /// <exception cref="UnsafeUrlException">The address is not https, or leads to a private network.</exception>
                /// <exception cref="ApiException">The file could not be had.</exception>
                public virtual Task<DownloadResult> DownloadAsync(
                    string url,
                    string path,
                    DownloadOptions? options = null,
                    IProgress<TransferProgress>? progress = null,
                    CancellationToken cancellationToken = default) =>
                    _transport.DownloadAsync(url, path, options, progress, cancellationToken);

                /// <summary>Writes a file from an address that the vendor gave to a stream. It buys nothing, and the key is not
                /// sent.</summary>
                /// <param name="url">The address, https. Such addresses expire.</param>
                /// <param name="target">Where the bytes go; it stays open.</param>
                /// <param name="options">Size limit and timeout.</param>
                /// <param name="progress">Reports how much came.</param>
                /// <param name="cancellationToken">Ends the download.</param>
                /// <exception cref="UnsafeUrlException">The address is not https, or leads to a private network.</exception>
                /// <exception cref="ApiException">The file could not be had.</exception>
                public virtual Task<DownloadResult> DownloadAsync(
                    string url,
                    global::System.IO.Stream target,
                    DownloadOptions? options = null,
                    IProgress<TransferProgress>? progress = null,
                    CancellationToken cancellationToken = default) =>
                    _transport.DownloadAsync(url, target, options, progress, cancellationToken);

                /// <summary>Saves several files, some at a time, and tells of each what became of it. Safe to run again: what is there
                /// already is not fetched again.</summary>
                /// <param name="items">Where each file is and where it goes; <see cref="DownloadItem.InFolder"/> names them for a
                /// folder.</param>
                /// <param name="options">How many at once, what happens to files that are there already, size and timeout.</param>
                /// <param name="progress">Reports each file when it came or failed.</param>
                /// <param name="cancellationToken">Ends the downloads. Files that came stay.</param>
                /// <exception cref="ArgumentException">Two files have the same path.</exception>
                public virtual Task<DownloadReport> DownloadAllAsync(
                    IEnumerable<DownloadItem> items,
                    DownloadAllOptions? options = null,
                    IProgress<DownloadEntry>? progress = null,
                    CancellationToken cancellationToken = default) =>
                    _transport.DownloadAllAsync(items, options, progress, cancellationToken);
            }

            """;
}
