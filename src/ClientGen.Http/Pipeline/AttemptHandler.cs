using System.Net;

namespace ClientGen.Http;

/// <summary>Runs one attempt below the resilience handler: a request of its own, whose answer is read before the attempt counts as done.</summary>
internal sealed class AttemptHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = PipelineCall.Of(request);
        await call.AttemptAsync(
            (message, token) =>
            {
                // What the host set on the client itself.
                foreach (var header in request.Headers)
                {
                    if (!message.Headers.Contains(header.Key))
                        message.Headers.TryAddWithoutValidation(header.Key, header.Value);
                }
                return base.SendAsync(message, token);
            },
            cancellationToken).ConfigureAwait(false);
        return new HttpResponseMessage((HttpStatusCode)(call.Status ?? 200)) { RequestMessage = request };
    }
}
