namespace ClientGen.Generator.Document;

/// <summary>What the name of a media type says.</summary>
internal static class MediaType
{
    /// <summary>Whether it is JSON, or anything, which JSON is.</summary>
    public static bool IsJson(string name)
    {
        var type = Plain(name);
        return type is "application/json" or "text/json" or "*/*" or "application/*" || type.EndsWith("+json", StringComparison.Ordinal);
    }

    /// <summary>The name without its parameters, in lower case.</summary>
    public static string Plain(string name) => name.Split(';')[0].Trim().ToLowerInvariant();
}
