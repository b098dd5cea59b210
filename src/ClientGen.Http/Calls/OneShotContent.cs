using System.Net;

namespace ClientGen.Http;

/// <summary>Content that is written to the wire at most once, whoever asks.</summary>
/// <remarks>A handler between the transport and the wire that sends a request again would start paid work again.</remarks>
internal sealed class OneShotContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly long? _length;
    private readonly SendState _state;

    /// <param name="inner">What is written.</param>
    /// <param name="length">Its length in bytes, where known.</param>
    /// <param name="state">Knows whether it was written.</param>
    /// <param name="mediaType">Its media type, where it has no headers of its own.</param>
    public OneShotContent(HttpContent inner, long? length, SendState state, string? mediaType = null)
    {
        _inner = inner;
        _length = length;
        _state = state;
        if (mediaType is not null)
        {
            Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }
        else
        {
            foreach (var header in inner.Headers)
                Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        if (length is { } known)
            Headers.ContentLength = known;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, default);

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
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

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (!_state.Begin())
            throw new ResendRefusedException();
        try
        {
#if NETSTANDARD2_0
            await _inner.CopyToAsync(stream).ConfigureAwait(false);
#else
            await _inner.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
#endif
        }
        finally
        {
            _state.End();
        }
    }
}
