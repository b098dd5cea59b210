using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Reading;

/// <summary>Reads JSON into a tree that knows its lines.</summary>
internal static class JsonTree
{
    private static readonly JsonLoadSettings Settings = new()
    {
        LineInfoHandling = LineInfoHandling.Load,
        CommentHandling = CommentHandling.Ignore,
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Replace,
    };

    public static JToken Read(string file, string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 512 };
        try
        {
            var root = JToken.Load(reader, Settings);
            if (reader.Read() && reader.TokenType != JsonToken.Comment)
                throw new SpecException(
                    file,
                    "more text follows the end of the JSON document; remove it",
                    reader.LineNumber,
                    reader.LinePosition
                );
            return root;
        }
        catch (JsonReaderException e)
        {
            throw new SpecException(file, "this is not valid JSON: " + Reason(e.Message), Math.Max(1, e.LineNumber), e.LinePosition, e);
        }
    }

    // The reader repeats path and position in its message; the exception already names them.
    private static string Reason(string message)
    {
        var end = message.IndexOf(" Path '", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
