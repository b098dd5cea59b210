namespace ClientGen.Http;

/// <content>Calls whose answer goes straight into a file.</content>
public sealed partial class ApiTransport
{
    /// <summary>Sends a call whose answer is a file, and saves it. The place is prepared before the call, so that a file that was paid for is not lost to a missing folder.</summary>
    /// <param name="request">The call.</param>
    /// <param name="path">Where to; the folder must exist. The file is there only when it is whole.</param>
    /// <param name="overwrite">Whether a file of the same path is replaced.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Stops the saving. What the vendor has charged for stays charged.</param>
    /// <exception cref="IOException">The file exists already, or could not be written. If so before the call, nothing was sent.</exception>
    /// <exception cref="ApiException">The call failed; the subclass says how.</exception>
    public async Task<DownloadResult> SaveAsync(
        ApiRequest request,
        string path,
        bool overwrite = false,
        IProgress<TransferProgress>? progress = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new ArgumentException("A path is needed.", nameof(path));
        return await PartialFile.WriteAsync(path, overwrite, async file =>
        {
            using var download = await SendForDownloadAsync(request, options, cancellationToken).ConfigureAwait(false);
            var bytes = await download.CopyToAsync(file, progress, cancellationToken).ConfigureAwait(false);
            return new DownloadResult(bytes, download.ContentType);
        }).ConfigureAwait(false);
    }
}
