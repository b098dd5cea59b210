namespace ClientGen.Http.Infrastructure;

/// <content>Calls whose answer goes straight into a file.</content>
public sealed partial class ApiTransport
{
    /// <summary>
    /// Sends a call whose answer is a file, and saves it. The place is checked and held before the call, so that a place that takes no file
    /// costs nothing. Where the vendor answers with the file's address, it is fetched from there without the key, and resumed when it
    /// breaks off.
    /// </summary>
    /// <param name="request">The call.</param>
    /// <param name="path">Where to; the folder must exist. The file is there only when it is whole.</param>
    /// <param name="overwrite">Whether a file of the same path is replaced.</param>
    /// <param name="progress">Is told how far it is. What it throws is thrown once the file is in its place.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Stops the saving. What the vendor has charged for stays charged.</param>
    /// <exception cref="IOException">The place cannot take the file: it exists, is a folder, or another file is being saved there. Nothing
    /// was sent.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file must not be written to. Nothing was sent.</exception>
    /// <exception cref="LocalWriteException">Writing failed after the call. What was paid for is where the exception says.</exception>
    /// <exception cref="PurchasedFileException">The vendor answered with the file's address, and the file could not be fetched from there.
    /// It is bought.</exception>
    /// <exception cref="ApiException">The call failed; the subclass says how.</exception>
    public async Task<DownloadResult> SaveAsync(
        ApiRequest request,
        string path,
        bool overwrite = false,
        IProgress<TransferProgress>? progress = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new ArgumentException("A path is needed.", nameof(path));
        return await LateProgress
            .RunAsync(
                progress,
                told =>
                    PartialFile.WriteAsync(
                        path,
                        overwrite,
                        Options.CreateFile,
                        async file =>
                        {
                            var answer = await AskForFileAsync(request, options, cancellationToken).ConfigureAwait(false);
                            if (answer.File is not { } download)
                            {
                                var from = new DownloadOptions { Content = request.Operation.Content };
                                return await answer.FetchAsync(FetchAsync, cancellationToken).ConfigureAwait(false);

                                async Task<DownloadResult> FetchAsync(string address)
                                {
                                    var result = await DownloadAsync(address, file, from, told, cancellationToken).ConfigureAwait(false);
                                    LocalFile.Keep(file);
                                    return result;
                                }
                            }
                            using (download)
                            {
                                var bytes = await download
                                    .WriteToAsync(file, Path.GetFileName(path), told, cancellationToken)
                                    .ConfigureAwait(false);
                                return new DownloadResult(bytes, download.ContentType);
                            }
                        }
                    )
            )
            .ConfigureAwait(false);
    }
}
