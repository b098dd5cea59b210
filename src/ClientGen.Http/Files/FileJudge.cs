using System.Net.Http.Headers;

namespace ClientGen.Http;

/// <summary>Decides whether what came is the file that was asked for. A status of 200 alone does not say so.</summary>
internal static class FileJudge
{
    /// <returns>Why it is not; nothing when it is, or may be.</returns>
    public static string? Fault(ReadOnlySpan<byte> head, MediaTypeHeaderValue? mediaType, FileContent asked)
    {
        if (head.Length == 0)
            return "it is empty.";
        if (asked == FileContent.Any)
            return null;
        var type = mediaType?.MediaType ?? "";
        return FileSignature.Of(head) switch
        {
            FileSign.Picture => null,
            FileSign.Markup when type.StartsWith("image/svg", StringComparison.OrdinalIgnoreCase) => null,
            FileSign.Markup => Instead("a page (HTML or XML)"),
            FileSign.Json => Instead("JSON"),
            FileSign.Text => Instead("text"),
            FileSign.Compressed => Instead("gzip data, which no header names,"),
            _ => IsText(type) ? Instead($"what its media type calls {type}") : null,
        };
    }

    private static string Instead(string what) => $"{what} came where an image or video was asked for.";

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
        || (type.EndsWith("xml", StringComparison.OrdinalIgnoreCase) && !type.StartsWith("image/", StringComparison.OrdinalIgnoreCase));
}
