using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>Strict JSON in, canonical JSON out.</summary>
internal static class JsonText
{
    /// <summary>Reads one JSON value with line information; values stay as written: no dates, no binary fractions.</summary>
    /// <exception cref="JsonTextException">The text is not JSON, or an object repeats a member.</exception>
    public static JToken Parse(string text)
    {
        CheckGrammar(text);
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = 256,
        };
        try
        {
            return JToken.Load(
                reader,
                new JsonLoadSettings
                {
                    LineInfoHandling = LineInfoHandling.Load,
                    DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
                }
            );
        }
        catch (JsonReaderException e)
        {
            throw new JsonTextException(e.LineNumber, e.Message);
        }
    }

    /// <summary>Writes with LF, two spaces of indentation, and one LF at the end.</summary>
    public static string Write(JToken token)
    {
        var text = new StringBuilder();
        using (var writer = new StringWriter(text) { NewLine = "\n" })
        using (var json = new JsonTextWriter(writer) { Formatting = Formatting.Indented, Indentation = 2 })
            token.WriteTo(json);
        return text.Append('\n').ToString();
    }

    // Newtonsoft reads more than JSON (comments, single quotes, trailing commas), so the grammar is checked first.
    private static void CheckGrammar(string text)
    {
        try
        {
            using var _ = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 256 });
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new JsonTextException((int)(e.LineNumber ?? 0) + 1, WithoutPlace(e.Message));
        }
    }

    private static string WithoutPlace(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? message : message[..place];
    }
}
