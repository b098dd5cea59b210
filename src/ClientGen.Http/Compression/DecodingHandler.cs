namespace ClientGen.Http;

/// <summary>Takes the compression off answers, and finds out when one was cut within it. It stands next to the wire, so that everything
/// above sees plain bodies.</summary>
/// <param name="asks">Whether it asks for compression where the request says nothing.</param>
internal sealed class DecodingHandler(bool asks) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (asks && !request.Headers.Contains("Accept-Encoding"))
            request.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCodings.Asked);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Content is { } content && ContentCodings.Of(content) is { Count: > 0 } codings)
            response.Content = new DecodedContent(content, codings);
        return response;
    }
}
