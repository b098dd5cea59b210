using System.Net;

namespace ClientGen.Benchmarks.Peers;

/// <summary>A vendor without a network: takes the whole request body and answers at once, with the headers that vendors send.</summary>
/// <param name="started">The body of the response to a POST.</param>
/// <param name="read">The body of the response to a GET.</param>
/// <param name="suspends">Whether each request is answered later, on another turn of the thread pool, as a network would.</param>
internal sealed class MemoryVendor(byte[] started, byte[] read, bool suspends = false) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (suspends)
            await Task.Yield();
        if (request.Content is { } content)
            await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        var body = request.Method == HttpMethod.Post ? started : read;
        var response = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        response.Headers.TryAddWithoutValidation("x-request-id", "0123456789abcdef");
        response.Headers.TryAddWithoutValidation("Date", "Wed, 04 Mar 2026 05:06:07 GMT");
        response.Headers.TryAddWithoutValidation("Server", "test");
        return response;
    }
}
