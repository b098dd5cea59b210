using System.Globalization;
using System.Runtime.InteropServices;

namespace ClientGen.Http;

/// <summary>Makes the HTTP request of one attempt.</summary>
internal sealed class RequestBuilder(VendorProfile profile, VendorOptions options, VendorKey key)
{
    /// <summary>Stands for the key where a request is shown.</summary>
    public const string KeySign = "[key]";

    private static readonly string UserAgent = $"ClientGen/{typeof(RequestBuilder).Assembly.GetName().Version?.ToString(3)}";

    private static readonly bool IsFramework = RuntimeInformation.FrameworkDescription.StartsWith(
        ".NET Framework",
        StringComparison.Ordinal
    );
    private readonly AddressCache _addresses = new();
    private readonly VendorKey _shownKey = new(profile, options, static _ => KeySign);

    public async Task<HttpRequestMessage> BuildAsync(ApiRequest request, RequestOptions callOptions, CancellationToken cancellationToken)
    {
        var operation = request.Operation;
        var message = new HttpRequestMessage(operation.Method, _addresses.Of(request, VendorOrigin.Address(options, profile)))
        {
            Content = request.Body is { } body ? await body.OpenAsync(cancellationToken).ConfigureAwait(false) : NoBody(operation),
        };
        if (request.Body is not null && request.BodyType is { } type)
            message.Content!.Headers.ContentType ??= type;
        var own = SetHeaders(message, request, callOptions);
        message.SetTicket(new SingleSend(key, operation, own));
        return message;
    }

    /// <summary>The headers of a request as they leave the machine, with a sign in place of the key. No body is opened.</summary>
    /// <exception cref="KeyWithheldException">The request is for another place than the vendor's.</exception>
    public List<KeyValuePair<string, string>> Headers(ApiRequest request, RequestOptions callOptions)
    {
        var operation = request.Operation;
        using var message = new HttpRequestMessage(operation.Method, _addresses.Of(request, VendorOrigin.Address(options, profile)));
        var own = SetHeaders(message, request, callOptions);
        key.CheckPlace(message);
        SendingHeaders.Drop(message, own);
        _shownKey.Put(message, operation);
        var headers = message.Headers.Select(header => Pair(header.Key, string.Join(", ", header.Value))).ToList();
        if ((request.Body?.MediaType ?? request.BodyType?.ToString()) is { } type && request.Body is not null)
            headers.Add(Pair("Content-Type", type));
        using var none = request.Body is null ? NoBody(operation) : null;
        if ((request.Body?.Length ?? none?.Headers.ContentLength) is { } length)
            headers.Add(Pair("Content-Length", length.ToString(CultureInfo.InvariantCulture)));
        return headers;
    }

    /// <summary>The address as it leaves the machine, with the sign where the key is a part of it.</summary>
    public Uri Address(ApiRequest request) =>
        _shownKey.Address(_addresses.Of(request, VendorOrigin.Address(options, profile)), request.Operation);

    private List<KeyValuePair<string, string>> SetHeaders(HttpRequestMessage message, ApiRequest request, RequestOptions callOptions)
    {
        var own = request.Headers;
        // The request is new, so these two replace nothing.
        message.Headers.TryAddWithoutValidation("Accept", request.Operation.Accept);
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        Set(message, profile.DefaultHeaders, profile.DefaultHeaders.Count);
        Set(message, options.Headers, options.Headers.Count);
        foreach (var header in own)
            Set(message, header);
        foreach (var header in callOptions.GivenHeaders)
            Set(message, header);
        if (callOptions.Accept is { } accept)
            Set(message, new("Accept", accept));
        return own;
    }

    private static KeyValuePair<string, string> Pair(string name, string value) => new(name, value);

    /// <exception cref="InvalidOperationException">The options have no key of those that the operation takes.</exception>
    public void Check(ApiOperation operation, RequestOptions callOptions)
    {
        key.Check(operation);
        foreach (var header in callOptions.GivenHeaders)
        {
            HeaderValue.CheckForCall(header.Key, header.Value);
            if (profile.KeyIn(header.Key) is not null)
            {
                throw new ArgumentException(
                    $"The header {header.Key} carries the key; set it with the client's options.",
                    nameof(callOptions)
                );
            }
        }
        callOptions.CheckTimeout();
    }

    // The runtime's connection pool sends a request without a body again, by itself, when a reused connection is closed
    // before the response. For a read that buys, that is a second purchase. It never does so once a body has begun, an empty one included.
    // The .NET Framework refuses a body on GET, and offers no way to stop its own second sending.
    private static OneShotContent? NoBody(ApiOperation operation) =>
        operation.StartsWork && !IsFramework ? new OneShotContent(new ByteArrayContent([]), 0, new SendState()) : null;

    // Each source wins over those before it. An empty one is not enumerated: that would cost an enumerator for each call.
    private static void Set(HttpRequestMessage message, IEnumerable<KeyValuePair<string, string>> headers, int count)
    {
        if (count == 0)
            return;
        foreach (var header in headers)
            Set(message, header);
    }

    private static void Set(HttpRequestMessage message, KeyValuePair<string, string> header)
    {
        message.Headers.Remove(header.Key);
        message.Headers.TryAddWithoutValidation(header.Key, header.Value);
    }
}
