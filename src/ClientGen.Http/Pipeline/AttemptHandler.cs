using System.Net;
using System.Net.Http.Headers;

namespace ClientGen.Http;

/// <summary>Runs one attempt below the resilience handler: a request of its own, whose answer is read before the attempt counts as
/// done.</summary>
/// <param name="takesHeaders">Whether it takes along what the host set on the client. To storage nothing goes but what the transport
/// says.</param>
internal sealed class AttemptHandler(bool takesHeaders) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallContext.Of(request);
        await call.AttemptAsync(
                (message, token) =>
                {
                    if (takesHeaders)
                        AddHeadersOfTheHost(request, message);
                    return base.SendAsync(message, token);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return new HttpResponseMessage((HttpStatusCode)(call.Status ?? 200)) { RequestMessage = request };
    }

    // What the host set on the client itself, as far as the transport does not say otherwise.
    private static void AddHeadersOfTheHost(HttpRequestMessage envelope, HttpRequestMessage message)
    {
        if (IsEmpty(envelope.Headers))
            return;
        foreach (var header in envelope.Headers)
        {
            if (
                !message.Headers.Contains(header.Key)
                && !SendingHeaders.IsOfTheConnection(header.Key)
                && !SendingHeaders.IsPartial(header.Key)
            )
            {
                message.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
        if (envelope.Headers.ConnectionClose == true)
            message.Headers.ConnectionClose = true;
    }

#if NETSTANDARD2_0
    private static bool IsEmpty(HttpRequestHeaders headers) => !headers.Any();
#else
    private static bool IsEmpty(HttpRequestHeaders headers) => headers.NonValidated.Count == 0;
#endif
}
