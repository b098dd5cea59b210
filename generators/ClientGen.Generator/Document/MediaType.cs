using Newtonsoft.Json.Linq;

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

    /// <summary>Whether it is text of another kind.</summary>
    public static bool IsText(string name)
    {
        var type = Plain(name);
        return type.StartsWith("text/", StringComparison.Ordinal)
            || type is "application/xml" or "application/yaml" or "application/x-yaml" or "application/x-ndjson" or "application/jsonl"
            || type.EndsWith("+xml", StringComparison.Ordinal)
            || type.EndsWith("+yaml", StringComparison.Ordinal);
    }

    /// <summary>Whether it is an image or a video.</summary>
    public static bool IsPicture(string name) =>
        Plain(name) is var type
        && (type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal));

    /// <summary>The JSON among media types: <c>application/json</c> before others.</summary>
    public static JProperty? Json(IReadOnlyList<JProperty> types) =>
        types.FirstOrDefault(type => Plain(type.Name) == "application/json") ?? types.FirstOrDefault(type => IsJson(type.Name));

    /// <summary>The media type as it is sent, or null for one that stands for several, or is none.</summary>
    public static string? Named(string name) =>
        System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(name, out var type)
        && type.MediaType is { } plain
        && !plain.Contains('*', StringComparison.Ordinal)
            ? plain == "application/json"
                ? plain
                : type.ToString()
            : null;

    /// <summary>The name without its parameters, in lower case.</summary>
    public static string Plain(string name) => name.Split(';')[0].Trim().ToLowerInvariant();
}
