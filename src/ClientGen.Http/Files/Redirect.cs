namespace ClientGen.Http;

/// <summary>Which answers point to another address, and which one.</summary>
internal static class Redirect
{
    public static bool Is(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether the response is a redirect that says where to.</summary>
    public static bool IsUsable(HttpResponseMessage response) => Is((int)response.StatusCode) && Target(response) is not null;

    /// <summary>The address it points to, made absolute; nothing where it names none.</summary>
    public static Uri? Target(HttpResponseMessage response)
    {
        if (response.Headers.Location?.OriginalString is not { Length: > 0 } text || response.RequestMessage?.RequestUri is not { } from)
            return null;
        // On Unix a path by itself would be taken for a file's.
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = from.Scheme + ":" + text;
        var isPath = text[0] == '/';
        return
            Uri.TryCreate(text, isPath ? UriKind.Relative : UriKind.RelativeOrAbsolute, out var target)
            && (target.IsAbsoluteUri || Uri.TryCreate(from, target, out target))
            ? target
            : null;
    }
}
