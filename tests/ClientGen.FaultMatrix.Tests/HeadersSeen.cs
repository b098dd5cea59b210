using System.Net;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>Tells the server that the client has the head of a response, so that what goes wrong in the body does so there; gives up while
/// a
/// request is written.</summary>
internal sealed class HeadersSeen(CellRun run) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (run.GivesUpInSending)
        {
            if (request.Content is { } content)
                request.Content = new GivesUp(content, run);
            else
                run.Cancel();
        }
        var response = await base.SendAsync(request, cancellationToken);
        run.SawHeaders();
        return response;
    }

    /// <summary>The caller gives up when the first byte of the body is wanted.</summary>
    private sealed class GivesUp : HttpContent
    {
        private readonly HttpContent _inner;
        private readonly CellRun _run;

        public GivesUp(HttpContent inner, CellRun run)
        {
            (_inner, _run) = (inner, run);
            foreach (var header in inner.Headers)
                Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _run.Cancel();
            cancellationToken.ThrowIfCancellationRequested();
            return _inner.CopyToAsync(stream, context, cancellationToken);
        }

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
