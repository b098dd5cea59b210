namespace ClientGen.Http;

/// <summary>A successful response whose first bytes have been looked at.</summary>
internal sealed class OpenedFile
{
    private readonly HttpResponseMessage _response;
    private readonly CallContext _call;
    private readonly DownloadStream _content;
    private readonly byte[] _head;
    private readonly string? _fault;

    private OpenedFile(HttpResponseMessage response, CallContext call, DownloadStream content, byte[] head, FileContent asked)
    {
        (_response, _call, _content, _head) = (response, call, content, head);
        _fault = FileJudge.Fault(head, response.Content.Headers.ContentType, asked);
    }

    /// <summary>The body, or its first part, where it is no file but text.</summary>
    public string? Text { get; private set; }

    public static async Task<OpenedFile> OpenAsync(
        HttpResponseMessage response,
        CallContext call,
        FileContent asked,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var content = new DownloadStream(
                await BodyAsync(response, call).ConfigureAwait(false),
                call,
                response.Content.Headers.ContentLength
            );
            var head = await FileHead.ReadAsync(content, FileSignature.Length, cancellationToken).ConfigureAwait(false);
            var opened = new OpenedFile(response, call, content, head, asked);
            if (opened._fault is not null && head.Length > 0)
                opened.Text = await FileHead.TextAsync(head, content, call.Settings.MaxErrorBytes, cancellationToken).ConfigureAwait(false);
            return opened;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <exception cref="UnreadableResponseException">It is not the file that was asked for.</exception>
    public ApiDownload ToDownload()
    {
        if (_fault is null)
            return new ApiDownload(_response, _head, _content, _call);
        _response.Dispose();
        throw _call.Errors.Unreadable(_fault, (int)_response.StatusCode, _call.RequestId, Text);
    }

    // Not the attempt's token: the file goes on after the attempt has ended.
    private static async Task<Stream> BodyAsync(HttpResponseMessage response, CallContext call)
    {
        try
        {
            return await response.Content.OpenAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            throw call.Errors.Unreadable(
                "it is compressed in a way that is not known here.",
                (int)response.StatusCode,
                call.RequestId,
                null
            );
        }
    }
}
