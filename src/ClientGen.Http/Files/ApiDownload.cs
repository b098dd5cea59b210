namespace ClientGen.Http;

/// <summary>A file that an operation answers with, as it comes. Dispose it.</summary>
public sealed class ApiDownload : IDisposable
{
    private readonly HttpResponseMessage _response;

    private ApiDownload(HttpResponseMessage response, Stream content, string? requestId)
    {
        _response = response;
        Content = content;
        RequestId = requestId;
    }

    /// <summary>The bytes, once, from the start. A cut shows as <see cref="ApiException"/>, of a call that was paid for as <see cref="UnknownOutcomeException"/>.</summary>
    public Stream Content { get; }

    /// <summary>The HTTP status.</summary>
    public int Status => (int)_response.StatusCode;

    /// <summary>The media type, where the vendor gave one. Take the file's extension from it.</summary>
    public string? ContentType => _response.Content.Headers.ContentType?.ToString();

    /// <summary>The length in bytes, where the vendor gave it and did not compress.</summary>
    public long? Length => _response.Content.Headers.ContentLength;

    /// <summary>The headers, by name without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => ResponseHeaders.Copy(_response);

    /// <summary>The vendor's id of the request, to quote to its support.</summary>
    public string? RequestId { get; }

    /// <summary>Copies the file to a stream, which stays open.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <returns>The number of bytes.</returns>
    public async Task<long> CopyToAsync(Stream target, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var buffer = new byte[LocalFile.BufferSize];
        long copied = 0;
        for (int read; (read = await Content.ReadSomeAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            await target.WriteAllAsync(buffer, read, cancellationToken).ConfigureAwait(false);
            copied += read;
            progress?.Report(new TransferProgress(copied, Length));
        }
        return copied;
    }

    /// <summary>Saves the file. It is at its path only when it is whole; until then it has a temporary name in the same folder.</summary>
    /// <param name="path">Where to; the folder must exist.</param>
    /// <param name="overwrite">Whether a file of the same path is replaced.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops the saving.</param>
    /// <returns>The number of bytes.</returns>
    public Task<long> SaveAsync(string path, bool overwrite = false, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        PartialFile.WriteAsync(path, overwrite, file => CopyToAsync(file, progress, cancellationToken));

    /// <summary>Lets the connection go.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _response.Dispose();
    }

    internal static async Task<ApiDownload> OpenAsync(HttpResponseMessage response, PipelineCall call)
    {
        if (response.Content.Headers.ContentLength == 0)
        {
            response.Dispose();
            throw call.Errors.Unreadable("it is empty.", (int)response.StatusCode, call.RequestId, null);
        }
        // Not the attempt's token: the file goes on after the attempt has ended.
        var body = await response.Content.OpenAsync(CancellationToken.None).ConfigureAwait(false);
        return new ApiDownload(response, new DownloadStream(body, call), call.RequestId);
    }
}
