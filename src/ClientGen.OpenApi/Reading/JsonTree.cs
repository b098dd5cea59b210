using System.Text.Json;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Reading;

/// <summary>Reads JSON into a tree that knows its lines.</summary>
internal static partial class JsonTree
{
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="how">How to read; null for <see cref="JsonReading.Lenient"/>.</param>
    /// <param name="repeated">Where members that are written again are noted; null where nobody asks.</param>
    /// <exception cref="SpecException">The text is not JSON, or not as it is asked to be; with line and column.</exception>
    public static JToken Read(string file, string text, JsonReading? how = null, List<RepeatedMember>? repeated = null)
    {
        how ??= JsonReading.Lenient;
        if (how.IsStrict)
            CheckGrammar(file, text, how.MaxDepth);
        using var reader = new WatchingReader(text, repeated)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = how.KeepsDigits ? FloatParseHandling.Decimal : FloatParseHandling.Double,
            MaxDepth = how.MaxDepth,
        };
        try
        {
            var root = JToken.Load(
                reader,
                new JsonLoadSettings
                {
                    LineInfoHandling = LineInfoHandling.Load,
                    CommentHandling = CommentHandling.Ignore,
                    DuplicatePropertyNameHandling = how.Repeated,
                }
            );
            if (reader.Read() && reader.TokenType != JsonToken.Comment)
            {
                throw new SpecException(
                    file,
                    "more text follows the end of the JSON document; remove it",
                    reader.LineNumber,
                    reader.LinePosition
                );
            }
            return root;
        }
        catch (JsonReaderException e)
        {
            if (reader.Depth >= how.MaxDepth)
                throw TooDeep(file, how.MaxDepth, Math.Max(1, e.LineNumber), e.LinePosition);
            throw NotJson(file, Before(e.Message, " Path '"), Math.Max(1, e.LineNumber), e.LinePosition, e);
        }
    }

    /// <summary>What a document that is nested too deep is told, whatever it is written in.</summary>
    public static SpecException TooDeep(string file, int deepest, int line, int column) =>
        new(
            file,
            $"objects and lists are nested deeper than {deepest} levels; name inner schemas under components and refer to them",
            line,
            column
        );

    // Newtonsoft reads more than JSON, so the grammar is checked first.
    private static void CheckGrammar(string file, string text, int maxDepth)
    {
        try
        {
            using var _ = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = maxDepth });
        }
        catch (System.Text.Json.JsonException e)
        {
            throw NotJson(file, Before(e.Message, " LineNumber:"), (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, e);
        }
    }

    private static SpecException NotJson(string file, string reason, int line, int column, Exception cause) =>
        new(file, "this is not valid JSON: " + reason, line, column, cause);

    // The readers repeat path and position in their messages; the exception already names them. They also name their own types.
    private static string Before(string message, string place)
    {
        var end = message.IndexOf(place, StringComparison.Ordinal);
        return TypeInTheCode().Replace(end < 0 ? message : message[..end], "");
    }

    [GeneratedRegex(@" (while loading|when reading|from JsonReader[^.]*)? ?J(Object|Array|Token|Property|Constructor|Value|Raw)\b")]
    private static partial Regex TypeInTheCode();
}
