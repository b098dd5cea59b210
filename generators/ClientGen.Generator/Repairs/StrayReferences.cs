using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>References where OpenAPI has none: for a text, a list, or a map such as <c>content</c>. Bundlers follow them.</summary>
internal static class StrayReferences
{
    // A chain longer than this is a cycle.
    private const int LongestChain = 32;

    /// <summary>What a reference at such a place means; null where there is none, or it leads to nothing that fits.</summary>
    public static JToken? Meant(JToken place, DocumentShape.Expected expected, SpecDocument document)
    {
        var at = place;
        for (var step = 0; step < LongestChain && Text(at) is { } reference; step++)
        {
            if (!reference.StartsWith('#') && FileText(reference, document) is { } text)
                return expected.Fits(text) ? text : null;
            if (!reference.StartsWith('#'))
                OtherFiles.Bring(document);
            if (Text(at) is not { } brought || Reference.Target(document, brought) is not { } target)
                return null;
            at = target;
        }
        return at != place && Text(at) is null && expected.Fits(at) ? at.DeepClone() : null;
    }

    private static string? Text(JToken at) => (string?)((at as JObject)?["$ref"] as JValue);

    // A text of several paragraphs is often kept in a file of its own.
    private static JValue? FileText(string reference, SpecDocument document)
    {
        if (OtherFiles.IsDocument(reference) || reference.Contains(':', StringComparison.Ordinal))
            return null;
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(document.Path))!, Uri.UnescapeDataString(reference));
        return File.Exists(path) ? new JValue(File.ReadAllText(path)) : null;
    }
}
