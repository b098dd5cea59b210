namespace ClientGen.Http;

/// <summary>The codings of bodies (RFC 9110, 8.4.1) that are read here.</summary>
internal static class ContentCodings
{
    public const string Gzip = "gzip";
    public const string Deflate = "deflate";
    public const string Brotli = "br";
    public const string Identity = "identity";

#if NETSTANDARD2_0
    /// <summary>What a call asks for.</summary>
    public const string Asked = "gzip, deflate";
#else
    /// <summary>What a call asks for.</summary>
    public const string Asked = "gzip, deflate, br";
#endif

    /// <summary>The codings of a body, in the order they were applied; its own name for each.</summary>
    public static IReadOnlyList<string> Of(HttpContent content) =>
        IsNamed(content) ? [.. content.Headers.ContentEncoding.Select(Name).Where(name => name is not (Identity or ""))] : [];

#if NETSTANDARD2_0
    private static bool IsNamed(HttpContent content) => content.Headers.Contains("Content-Encoding");
#else
    private static bool IsNamed(HttpContent content) => content.Headers.NonValidated.Contains("Content-Encoding");
#endif

    private static string Name(string coding) =>
        coding.Trim().ToLowerInvariant() switch
        {
            "x-gzip" => Gzip,
            var name => name,
        };
}
