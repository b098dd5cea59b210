namespace ClientGen.OpenApi.Operations;

/// <summary>Media types as they are compared: without case, spaces and the parameters that only name a charset.</summary>
internal static class MediaTypeName
{
    public static string Of(string name)
    {
        var parts = name.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(';', parts.Where(p => !p.StartsWith("charset", StringComparison.OrdinalIgnoreCase))).ToLowerInvariant();
    }

    /// <summary>Whether a range such as <c>image/*</c> takes in another media type.</summary>
    public static bool Covers(string range, string name)
    {
        var (r, n) = (Of(range), Of(name));
        return r == n || r == "*/*" || (r.EndsWith("/*", StringComparison.Ordinal) && n.StartsWith(r[..^1], StringComparison.Ordinal));
    }
}
