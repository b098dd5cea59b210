namespace ClientGen.Http;

/// <summary>Finds the handler that goes to the network, at the end of a chain, so that nothing stands between it and the transport's own last handler.</summary>
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
            return new KeyHandler { InnerHandler = primary };
        try
        {
            last.InnerHandler = new KeyHandler { InnerHandler = last.InnerHandler! };
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidOperationException(
                $"The handler {last.GetType().Name} was used for other requests already, so the key's guard cannot be put below it. Give the client a new one.", fault);
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

    private static IEnumerable<HttpMessageHandler> Chain(HttpMessageHandler first)
    {
        for (var handler = first; ;)
        {
            yield return handler;
            if (handler is not DelegatingHandler delegating)
                yield break;
            handler = delegating.InnerHandler
                ?? throw new InvalidOperationException($"The handler {handler.GetType().Name} has no InnerHandler, so it cannot be the primary handler: give it one, or add it with AddHttpMessageHandler.");
        }
    }
}
