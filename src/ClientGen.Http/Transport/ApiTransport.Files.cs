namespace ClientGen.Http.Infrastructure;

/// <content>Files at addresses that the vendor gave.</content>
public sealed partial class ApiTransport
{
    /// <summary>Puts a file to a pre-signed address. No key goes along, and a redirect is not followed.</summary>
    /// <param name="url">The address, https.</param>
    /// <param name="source">The file. Its length must be known: storage refuses uploads of unknown length.</param>
    /// <param name="options">Media type, headers and timeout.</param>
    /// <param name="progress">Is told how far the sending is.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <exception cref="UnsafeUrlException">The address is not https, or leads to a private address.</exception>
    /// <exception cref="PermissionDeniedException">Storage refused it: the address has expired, or the media type is not the one that was
    /// signed.</exception>
    /// <exception cref="ApiException">The upload failed.</exception>
    public async Task UploadAsync(
        string url,
        ImageSource source,
        UploadOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Length is null)
            throw new ArgumentException("The length must be known: give it to ImageSource.Stream.", nameof(source));
        options ??= new UploadOptions();
        var operation = _files.Operation(HttpMethod.Put, "Upload");
        var upload = new Upload(_files, FileUrl.Check(url, Options, operation), source, options, progress);
        await _files.RunAsync(upload.Request(operation), options.Timeout, upload.AttemptAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Fetches a file. No key goes along; redirects are followed, each checked like the address itself. It is at its path only
    /// when it is whole; until then it has a temporary name in the same folder.</summary>
    /// <param name="url">The address, https.</param>
    /// <param name="path">Where to; the folder must exist.</param>
    /// <param name="options">Overwriting, size and timeout.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    /// <exception cref="UnsafeUrlException">The address, or one it redirects to, is not https, or leads to a private address.</exception>
    /// <exception cref="RedirectRefusedException">It redirects in a circle, more than 5 times, or to nowhere.</exception>
    /// <exception cref="UnreadableResponseException">What came is no image or video, but a page or a message:
    /// <see cref="ApiException.RawBody"/> has it.</exception>
    /// <exception cref="IOException">The file exists already, or cannot be written there. If so before the download, nothing was
    /// sent.</exception>
    /// <exception cref="LocalWriteException">It could not be written after it came.</exception>
    /// <exception cref="ApiException">The download failed.</exception>
    public async Task<DownloadResult> DownloadAsync(
        string url,
        string path,
        DownloadOptions? options = null,
        IProgress<TransferProgress>? progress = null,
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
                        options?.Overwrite == true,
                        Options.CreateFile,
                        file => DownloadAsync(url, file, options, told, cancellationToken)
                    )
            )
            .ConfigureAwait(false);
    }

    /// <summary>Fetches a file that a call has bought. Whatever goes wrong comes with the file's address.</summary>
    /// <param name="operation">The call that bought it.</param>
    /// <param name="url">The address that it gave.</param>
    /// <param name="path">Where to; the folder must exist.</param>
    /// <param name="options">Overwriting, size and timeout.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    /// <exception cref="PurchasedFileException">It could not be fetched.</exception>
    /// <exception cref="PurchasedFileCanceledException">The download was stopped.</exception>
    /// <exception cref="LocalWriteException">It could not be written after it came.</exception>
    public Task<DownloadResult> DownloadPurchaseAsync(
        ApiOperation operation,
        string url,
        string path,
        DownloadOptions? options = null,
        CancellationToken cancellationToken = default
    ) => new Purchase(operation, url, null).GuardAsync(() => DownloadAsync(url, path, options, null, cancellationToken), cancellationToken);

    /// <summary>Fetches a file into a stream, which stays open. After a fault it holds what came until then.</summary>
    /// <param name="url">The address, https.</param>
    /// <param name="target">Where to. A stream that cannot seek cannot start anew after a cut.</param>
    /// <param name="options">Size and timeout.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    /// <exception cref="UnsafeUrlException">The address is not https, or leads to a private address.</exception>
    /// <exception cref="ApiException">The download failed.</exception>
    public async Task<DownloadResult> DownloadAsync(
        string url,
        Stream target,
        DownloadOptions? options = null,
        IProgress<TransferProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        options ??= new DownloadOptions();
        var operation = _files.Operation(HttpMethod.Get, "Download");
        var address = FileUrl.Check(url, Options, operation);
        return await LateProgress
            .RunAsync(
                progress,
                told =>
                    _files.RunAsync(
                        new ApiRequest(operation),
                        options.Timeout,
                        new Download(_files, address, target, options, told).AttemptAsync,
                        cancellationToken
                    )
            )
            .ConfigureAwait(false);
    }

    /// <summary>Fetches several files, some at a time, and tells of each what became of it. Safe to run again: what is there already is not
    /// fetched again.</summary>
    /// <param name="items">The files.</param>
    /// <param name="options">How many at once, what happens to files that are there already, size and timeout.</param>
    /// <param name="progress">Is told of each file when it came or failed.</param>
    /// <param name="cancellationToken">Stops fetching. Files that came stay, of the others nothing is left.</param>
    /// <returns>Each file: that it came whole, that it was there, or why it did not come. One file's fault does not stop the
    /// others.</returns>
    /// <exception cref="ArgumentException">Two files have the same path.</exception>
    public Task<DownloadReport> DownloadAllAsync(
        IEnumerable<DownloadItem> items,
        DownloadAllOptions? options = null,
        IProgress<DownloadEntry>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        options ??= new DownloadAllOptions();
        options.Check();
        return new DownloadMany(this, [.. items], options).RunAsync(progress, cancellationToken);
    }

    /// <summary>
    /// Sends a call whose answer is a file, and gives the file as it comes. Dispose it. Where the vendor answers with the file's address,
    /// by a redirect or in JSON, it is fetched from there without the key.
    /// </summary>
    /// <param name="request">The call.</param>
    /// <param name="options">What this call does differently. The timeout ends with the response's headers; then it goes on as long as it
    /// moves.</param>
    /// <param name="cancellationToken">Stops waiting for the response.</param>
    /// <exception cref="PurchasedFileException">The vendor answered with the file's address, and the file could not be fetched from there.
    /// It is bought.</exception>
    /// <exception cref="ApiException">The call failed; the subclass says how.</exception>
    public async Task<ApiDownload> SendForDownloadAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
    {
        var answer = await AskForFileAsync(request, options, cancellationToken).ConfigureAwait(false);
        return answer.File
            ?? (
                await answer
                    .FetchAsync(address => OpenAsync(address, request.Operation.Content, cancellationToken), cancellationToken)
                    .ConfigureAwait(false)
            ).From(answer);
    }

    private async Task<FileResponse> AskForFileAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await RunAsync(AsForFile(request), options, AskAsync, cancellationToken).ConfigureAwait(false);

        async Task<FileResponse> AskAsync(CallContext call, CancellationToken token) =>
            await FileResponse.ReadAsync(await _exchange.SendAsync(call, token).ConfigureAwait(false), call, token).ConfigureAwait(false);
    }

    private static ApiRequest AsForFile(ApiRequest request)
    {
        SetUnlessSet("Accept", "*/*");
        // A file is wanted as it is stored, and its length is to be told.
        SetUnlessSet("Accept-Encoding", ContentCodings.Identity);
        request.WantsFile = true;
        return request;

        void SetUnlessSet(string name, string value)
        {
            if (!request.Headers.Any(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)))
                request.Header(name, value);
        }
    }

    private Task<ApiDownload> OpenAsync(string url, FileContent content, CancellationToken cancellationToken)
    {
        var operation = _files.Operation(HttpMethod.Get, "Download");
        var address = FileUrl.Check(url, Options, operation);
        return _files.RunAsync(new ApiRequest(operation), null, OpenAsync, cancellationToken);

        async Task<ApiDownload> OpenAsync(CallContext call, CancellationToken token)
        {
            using var guard = new StallGuard(Options, token);
            var response = await _files
                .GetAsync(call, address, static _ => { }, guard, static status => status == 200, token)
                .ConfigureAwait(false);
            return (await OpenedFile.OpenAsync(response, call, content, token).ConfigureAwait(false)).ToDownload();
        }
    }
}
