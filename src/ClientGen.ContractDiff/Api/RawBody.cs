using ClientGen.ContractDiff.Exposure;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Api;

/// <summary>Bodies that are no JSON: bytes as they are, and forms.</summary>
internal static class RawBody
{
    /// <summary>
    /// Whether the schema of a body says no more than that it is the bytes of its media type: the string of format binary of
    /// OpenAPI 3.0, and the empty or absent schema of 3.1.
    /// </summary>
    public static bool Is(SchemaCache space, string media, JToken? schema)
    {
        if (!IsBinary(media))
            return false;
        if (schema is null)
            return true;
        var shape = space.Set(schema).Normalized;
        return shape.IsAny
            || (
                shape is { Types: JsonTypes.String, Enum: null, Unions.Count: 0, Counts.IsEmpty: true, Text.Patterns.Count: 0 }
                && shape.Text.Formats.Keys.All(f => f == "binary")
                && !shape.Text.Content.ContainsKey("contentEncoding")
                && (shape.Text.Formats.Count > 0 || shape.Text.Content.Count > 0)
            );
    }

    /// <summary>How the values of a body are written.</summary>
    public static Writing WritingOf(string media) =>
        media is "application/x-www-form-urlencoded" || media.StartsWith("multipart/form-data", StringComparison.Ordinal)
            ? Writing.Pairs
            : Writing.Json;

    private static bool IsBinary(string media) =>
        media == "application/octet-stream"
        || media == "application/pdf"
        || media == "application/zip"
        || media.StartsWith("image/", StringComparison.Ordinal) && media != "image/svg+xml"
        || media.StartsWith("audio/", StringComparison.Ordinal)
        || media.StartsWith("video/", StringComparison.Ordinal);
}
