using System.Net;

namespace ClientGen.Http;

/// <summary>A source between two fixed texts. The stock multipart content writes file names in a form that servers read wrongly.</summary>
internal sealed class FramedContent : HttpContent
{
    private readonly byte[] _before;
    private readonly SourceContent _source;
    private readonly byte[] _after;

    public FramedContent(byte[] before, SourceContent source, byte[] after, string contentType)
    {
        _before = before;
        _source = source;
        _after = after;
        Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _before.Length + (_source.Headers.ContentLength ?? 0) + _after.Length;
        return _source.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _source.Dispose();
        base.Dispose(disposing);
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAllAsync(_before, _before.Length, cancellationToken).ConfigureAwait(false);
        await _source.WriteAsync(stream, cancellationToken).ConfigureAwait(false);
        await stream.WriteAllAsync(_after, _after.Length, cancellationToken).ConfigureAwait(false);
    }
}
