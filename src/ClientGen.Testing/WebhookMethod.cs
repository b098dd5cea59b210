using System.Net;

namespace ClientGen.Testing;

/// <summary>A method in the place of a receiver.</summary>
internal sealed class WebhookMethod(Func<HttpRequestMessage, Task<HttpStatusCode>> receive) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new(await receive(request).ConfigureAwait(false)) { RequestMessage = request };
}
