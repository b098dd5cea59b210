using System.Net;

namespace ClientGen.Http;

/// <summary>A body without its compression. Its length is not known before it is read.</summary>
internal sealed class DecodedContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly IReadOnlyList<string> _codings;

    public DecodedContent(HttpContent inner, IReadOnlyList<string> codings)
    {
        (_inner, _codings) = (inner, codings);
        foreach (var header in inner.Headers)
        {
            if (
                !string.Equals(header.Key, "Content-Encoding", StringComparison.OrdinalIgnoreCase)
                && !string.Equals(header.Key, "Content-Length", StringComparison.OrdinalIgnoreCase)
            )
            {
                Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() =>
        _codings
            .Reverse()
            .Aggregate(await _inner.ReadAsStreamAsync().ConfigureAwait(false), static (body, coding) => new DecodingStream(body, coding));

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var body = await CreateContentReadStreamAsync().ConfigureAwait(false);
        await body.CopyToAsync(stream).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
