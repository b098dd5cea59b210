namespace ClientGen.Http;

/// <summary>Finds the handler that goes to the network, at the end of a chain, so that nothing stands between it and the transport's own
/// last handler.</summary>
internal static class InnermostHandler
{
    /// <summary>Puts the handler of the key right before the innermost one, whose redirects are switched off.</summary>
    /// <exception cref="InvalidOperationException">The chain cannot be used safely; the message says why.</exception>
    public static HttpMessageHandler WithKey(HttpMessageHandler primary)
    {
        if (Chain(primary).Any(handler => handler is KeyHandler))
            return primary;
        WithoutRedirects(primary);
        if (Chain(primary).OfType<DelegatingHandler>().LastOrDefault() is not { } last)
            return Guard(primary);
        try
        {
            last.InnerHandler = Guard(last.InnerHandler!);
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidOperationException(
                $"The handler {last.GetType().Name} was used for other requests already, so the key's guard cannot be put below "
                    + "it. Give the client a new one.",
                fault
            );
        }
        return primary;
    }

    /// <summary>Switches the innermost handler's redirects off.</summary>
    /// <exception cref="InvalidOperationException">It follows redirects, and that cannot be changed.</exception>
    public static HttpMessageHandler WithoutRedirects(HttpMessageHandler primary)
    {
        ArgumentNullException.ThrowIfNull(primary);
        Redirects.SwitchOff(Chain(primary).Last());
        return primary;
    }

    /// <summary>For files at addresses that the vendor gave: redirects switched off, and compression taken off.</summary>
    /// <exception cref="InvalidOperationException">It follows redirects, and that cannot be changed.</exception>
    public static HttpMessageHandler ForFiles(HttpMessageHandler primary) =>
        new DecodingHandler(asks: false) { InnerHandler = WithoutRedirects(primary) };

    // Compression is asked for where the platform's own handler is the last; a host's own may have reasons to ask for none.
    private static KeyHandler Guard(HttpMessageHandler innermost) =>
        new() { InnerHandler = new DecodingHandler(asks: IsPlatforms(innermost)) { InnerHandler = innermost } };

#if NETSTANDARD2_0
    private static bool IsPlatforms(HttpMessageHandler handler) => handler is HttpClientHandler;
#else
    private static bool IsPlatforms(HttpMessageHandler handler) => handler is HttpClientHandler or SocketsHttpHandler;
#endif

    private static IEnumerable<HttpMessageHandler> Chain(HttpMessageHandler first)
    {
        for (var handler = first; ; )
        {
            yield return handler;
            if (handler is not DelegatingHandler delegating)
                yield break;
            handler =
                delegating.InnerHandler
                ?? throw new InvalidOperationException(
                    $"The handler {handler.GetType().Name} has no InnerHandler, so it cannot be the primary handler: give it "
                        + "one, or add it with AddHttpMessageHandler."
                );
        }
    }
}
