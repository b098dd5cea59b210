using ClientGen.Http;

namespace ClientGen.Claid;

/// <content>The images of a batch.</content>
public partial class ClaidClient
{
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
    public virtual Task<DownloadReport> DownloadAllAsync(
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
