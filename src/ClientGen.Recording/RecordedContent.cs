using System.Net;
using System.Net.Http.Headers;
using ClientGen.Http;

namespace ClientGen.Recording;

/// <summary>Keeps a copy of bodies that are text, while they pass; anything else passes as it is.</summary>
internal static class RecordedContent
{
    public static RecordedBody? Of(HttpRequestMessage request, int maxBytes)
    {
        if (request.Content is not { } content)
            return null;
        var body = Body(content.Headers, maxBytes);
        if (IsText(content.Headers))
            request.Content = new CopyingContent(content, body);
        return body;
    }

    public static async Task<RecordedBody> OfAsync(HttpResponseMessage response, int maxBytes, CancellationToken cancellationToken)
    {
        var content = response.Content;
        var body = Body(content.Headers, maxBytes);
        if (!IsText(content.Headers))
            return body;
        var copying = new StreamContent(new CopyingStream(await content.OpenAsync(cancellationToken).ConfigureAwait(false), body));
        foreach (var header in content.Headers)
            copying.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = copying;
        return body;
    }

    private static RecordedBody Body(HttpContentHeaders headers, int maxBytes) =>
        new(headers.ContentType?.MediaType ?? "", headers.ContentLength, maxBytes);

    private static bool IsText(HttpContentHeaders headers) =>
        headers.ContentType?.MediaType is { } type
        && (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.EndsWith("json", StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes what another content writes, once, so that a body that can be sent only once is not read for the
    /// recording.</summary>
    private sealed class CopyingContent : HttpContent
    {
        private readonly HttpContent _inner;
        private readonly RecordedBody _body;

        public CopyingContent(HttpContent inner, RecordedBody body)
        {
            (_inner, _body) = (inner, body);
            foreach (var header in inner.Headers)
                Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            _inner.CopyToAsync(new CopyingStream(stream, _body));

        protected override bool TryComputeLength(out long length)
        {
            length = _inner.Headers.ContentLength ?? 0;
            return _inner.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
