namespace ClientGen.Http;

/// <summary>One upload over its attempts.</summary>
internal sealed class Upload(
    FileClient files,
    Uri address,
    ImageSource source,
    UploadOptions options,
    IProgress<TransferProgress>? progress
)
{
    private Action? _moved;

    public ApiRequest Request(ApiOperation operation) =>
        new ApiRequest(operation).Content(source.ToContent(options.ContentType, progress, () => _moved?.Invoke()));

    public async Task<bool> AttemptAsync(CallContext call, CancellationToken cancellationToken)
    {
        using var guard = new StallGuard(files.Options, cancellationToken);
        _moved = guard.Moved;
        using var message = new HttpRequestMessage(HttpMethod.Put, address)
        {
            Content = await call.Request.Body!.OpenAsync(cancellationToken).ConfigureAwait(false),
        };
        foreach (var header in options.Headers)
        {
            HeaderValue.Check(header.Key, header.Value);
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
                message.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        await files.PutAsync(call, message, guard, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
