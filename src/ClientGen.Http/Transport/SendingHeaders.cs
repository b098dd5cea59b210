namespace ClientGen.Http;

/// <summary>Headers that change how a request is sent, or that ask for a part of the response. Only the transport and an operation's own
/// parameters set them.</summary>
/// <remarks>
/// <c>Expect: 100-continue</c> makes the runtime send a request again that it has sent already; <c>Range</c> and conditions make
/// a vendor charge for a part, or for nothing.
/// </remarks>
internal static class SendingHeaders
{
    // RFC 9110: how a message is sent from one connection's end to the other.
    private static readonly HashSet<string> Hop = new(StringComparer.OrdinalIgnoreCase)
    {
        "Expect",
        "Transfer-Encoding",
        "TE",
        "Trailer",
        "Upgrade",
        "Keep-Alive",
        "Proxy-Connection",
    };

    private static readonly HashSet<string> Partial = new(StringComparer.OrdinalIgnoreCase)
    {
        "Range",
        "If-Range",
        "If-Match",
        "If-None-Match",
        "If-Modified-Since",
        "If-Unmodified-Since",
    };

    /// <summary>Whether it says how a message is sent from one end of a connection to the other.</summary>
    public static bool IsOfTheConnection(string name) =>
        Hop.Contains(name) || string.Equals(name, "Connection", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it asks for a part of the response, or for a response on a condition.</summary>
    public static bool IsPartial(string name) => Partial.Contains(name);

    /// <summary>Takes them off a request. A connection may still be asked to close.</summary>
    /// <param name="request">The request, as the host's handlers made it.</param>
    /// <param name="own">Headers that belong to the operation itself.</param>
    public static void Drop(HttpRequestMessage request, List<KeyValuePair<string, string>> own)
    {
        if (HasNone(request))
            return;
        var close = request.Headers.ConnectionClose;
        foreach (var name in Hop)
            request.Headers.Remove(name);
        request.Headers.Remove("Connection");
        if (close == true)
            request.Headers.ConnectionClose = true;
        foreach (var name in Partial)
        {
            if (!own.Exists(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)))
                request.Headers.Remove(name);
        }
    }

#if NETSTANDARD2_0
    private static bool HasNone(HttpRequestMessage request) =>
        !request.Headers.Any(header => IsOfTheConnection(header.Key) || IsPartial(header.Key));
#else
    private static bool HasNone(HttpRequestMessage request)
    {
        foreach (var header in request.Headers.NonValidated)
        {
            if (IsOfTheConnection(header.Key) || IsPartial(header.Key))
                return false;
        }
        return true;
    }
#endif
}
