using System.Net;

namespace ClientGen.Http;

/// <summary>Content that is written to the wire at most once, whoever asks.</summary>
/// <remarks>A handler between the transport and the wire that sends a request again would start paid work again.</remarks>
internal sealed class OneShotContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly long? _length;
    private readonly SendState _state;

    public OneShotContent(HttpContent inner, long? length, SendState state)
    {
        _inner = inner;
        _length = length;
        _state = state;
        foreach (var header in inner.Headers)
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (length is { } known)
            Headers.ContentLength = known;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        WriteAsync(() => _inner.CopyToAsync(stream));

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(() => _inner.CopyToAsync(stream, cancellationToken));
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _length ?? _inner.Headers.ContentLength ?? 0;
        return _length is not null || _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    private async Task WriteAsync(Func<Task> write)
    {
        if (!_state.Begin())
            throw new ResendRefusedException();
        try
        {
            await write().ConfigureAwait(false);
        }
        finally
        {
            _state.End();
        }
    }
}
