namespace ClientGen.ContractDiff.Comparing;

/// <summary>
/// Bytes in text, in the words of both dialects: format <c>byte</c> of OpenAPI 3.0 is <c>contentEncoding: base64</c> of 3.1, and
/// format <c>binary</c> is <c>contentMediaType: application/octet-stream</c>.
/// </summary>
internal static class Bytes
{
    /// <summary>Whether formats and contents of two schemas differ in their words only.</summary>
    public static bool SaidOtherwise(NormalizedSchema before, NormalizedSchema after) =>
        (Speaks30(before) && Speaks31(after) || Speaks31(before) && Speaks30(after)) && Of(before) == Of(after);

    private static bool Speaks30(NormalizedSchema schema) =>
        schema.Text.Formats.ContainsKey("byte") || schema.Text.Formats.ContainsKey("binary");

    private static bool Speaks31(NormalizedSchema schema) => schema.Text.Content.Count > 0;

    private static (string? Encoding, string? Media, string Formats) Of(NormalizedSchema schema)
    {
        var (encoding, media) = (
            schema.Text.Content.GetValueOrDefault("contentEncoding")?.Value.ToLowerInvariant(),
            schema.Text.Content.GetValueOrDefault("contentMediaType")?.Value.ToLowerInvariant()
        );
        if (schema.Text.Formats.ContainsKey("byte"))
            encoding ??= "base64";
        if (schema.Text.Formats.ContainsKey("binary"))
            media ??= "application/octet-stream";
        // Encoded bytes are of no certain type, whether that is said or not.
        if (encoding is not null && media == "application/octet-stream")
            media = null;
        var formats = schema.Text.Formats.Keys.Where(f => f is not ("byte" or "binary")).Order(StringComparer.Ordinal);
        return (encoding, media, string.Join(' ', formats));
    }
}
