using ClientGen.Http;

namespace ClientGen.Claid;

public sealed partial class ClaidClient
{
    /// <summary>Saves a result to a file. The key is not sent; a cut download goes on where it broke off, where the server allows
    /// it.</summary>
    /// <param name="url">The result's address, such as <see cref="OutputImage.TmpUrl"/>. Claid keeps such files for 24 hours.</param>
    /// <param name="path">Where the file goes. It appears there only when it is whole.</param>
    /// <param name="options">Size limit, timeout, and whether a file may be replaced.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="UnsafeUrlException">The address is not https, or leads to a private network.</exception>
    /// <exception cref="ApiException">The file could not be had.</exception>
    public Task<DownloadResult> DownloadAsync(
        string url,
        string path,
        DownloadOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => _transport.DownloadAsync(url, path, options, progress, cancellationToken);

    /// <summary>Writes a result to a stream. The key is not sent.</summary>
    /// <param name="url">The result's address, such as <see cref="OutputImage.TmpUrl"/>.</param>
    /// <param name="target">Where the bytes go; it stays open.</param>
    /// <param name="options">Size limit and timeout.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="UnsafeUrlException">The address is not https, or leads to a private network.</exception>
    /// <exception cref="ApiException">The file could not be had.</exception>
    public Task<DownloadResult> DownloadAsync(
        string url,
        Stream target,
        DownloadOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => _transport.DownloadAsync(url, target, options, progress, cancellationToken);

    /// <summary>Saves several results, some at a time, and tells of each what became of it. Safe to run again: what is there already is not
    /// fetched again.</summary>
    /// <param name="items">Where each result is and where it goes; <see cref="DownloadItem.InFolder"/> names them for a folder.</param>
    /// <param name="options">How many at once, what happens to files that are there already, size and timeout.</param>
    /// <param name="progress">Is told of each file when it came or failed.</param>
    /// <param name="cancellationToken">Ends the downloads. Files that came stay.</param>
    /// <exception cref="ArgumentException">Two files have the same path.</exception>
    public Task<DownloadReport> DownloadAllAsync(
        IEnumerable<DownloadItem> items,
        DownloadAllOptions? options = null,
        IProgress<DownloadEntry>? progress = null,
        CancellationToken cancellationToken = default
    ) => _transport.DownloadAllAsync(items, options, progress, cancellationToken);

    /// <summary>Saves the images of a batch to a folder, some at a time. Safe to run again: what is there already is not fetched
    /// again.</summary>
    /// <param name="batch">The batch. An image that Claid wrote to a storage of yours has no <see cref="OutputImage.TmpUrl"/>; the report
    /// says so.</param>
    /// <param name="folder">The folder; it must exist. Each file is named like its address.</param>
    /// <param name="options">How many at once, what happens to files that are there already, size and timeout.</param>
    /// <param name="progress">Is told of each file when it came or failed.</param>
    /// <param name="cancellationToken">Ends the downloads. Files that came stay.</param>
    /// <returns>Each image of <see cref="BatchEdit.Results"/>, in their order: that it came whole, that it was there, or why it did not
    /// come.</returns>
    public Task<DownloadReport> DownloadAllAsync(
        BatchEdit batch,
        string folder,
        DownloadAllOptions? options = null,
        IProgress<DownloadEntry>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(batch);
        return DownloadAllAsync(
            DownloadItem.InFolder(folder, (batch.Results ?? []).Select(result => result.OutputObject?.TmpUrl)),
            options,
            progress,
            cancellationToken
        );
    }
}
