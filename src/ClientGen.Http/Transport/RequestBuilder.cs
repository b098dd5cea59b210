using System.Runtime.InteropServices;

namespace ClientGen.Http;

/// <summary>Makes the HTTP request of one attempt.</summary>
internal sealed class RequestBuilder(VendorProfile profile, VendorOptions options, VendorKey key)
{
    private static readonly string UserAgent = $"ClientGen/{typeof(RequestBuilder).Assembly.GetName().Version?.ToString(3)}";

    public async Task<HttpRequestMessage> BuildAsync(ApiRequest request, RequestOptions callOptions, CancellationToken cancellationToken)
    {
        var operation = request.Operation;
        var message = new HttpRequestMessage(operation.Method, request.Address(VendorOrigin.Address(options, profile)))
        {
            Content = request.Body is { } body ? await body.OpenAsync(cancellationToken).ConfigureAwait(false) : NoBody(operation),
        };
        if (request.Body is not null && request.BodyType is { } type)
            message.Content!.Headers.ContentType ??= type;
        foreach (var header in Headers(request, callOptions))
        {
            message.Headers.Remove(header.Key);
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        message.SetTicket(
            new SingleSend(
                key,
                once: operation.StartsWork,
                withKey: operation.Auth != OperationAuth.None,
                [.. request.Headers.Select(header => header.Key)]
            )
        );
        return message;
    }

    public void Check(RequestOptions callOptions)
    {
        foreach (var header in callOptions.Headers)
        {
            HeaderValue.CheckForCall(header.Key, header.Value);
            if (string.Equals(header.Key, profile.KeyHeader, StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException(
                    $"The header {header.Key} carries the key; set it with the client's options.",
                    nameof(callOptions)
                );
        }
        callOptions.CheckTimeout();
    }

    // The runtime's connection pool sends a request without a body again, by itself, when a reused connection is closed
    // before the response. For a read that buys, that is a second purchase. It never does so once a body has begun, an empty one included.
    // The .NET Framework refuses a body on GET, and offers no way to stop its own second sending.
    private static OneShotContent? NoBody(ApiOperation operation) =>
        operation.StartsWork && !RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal)
            ? new OneShotContent(new ByteArrayContent([]), 0, new SendState())
            : null;

    private IEnumerable<KeyValuePair<string, string>> Headers(ApiRequest request, RequestOptions callOptions) =>
        new[] { new KeyValuePair<string, string>("Accept", request.Operation.Accept), new("User-Agent", UserAgent) }
            .Concat(profile.DefaultHeaders)
            .Concat(options.Headers)
            .Concat(request.Headers)
            .Concat(callOptions.Headers);
}
