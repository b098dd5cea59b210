using System.Text;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>A webhook's body as text, and why it could not be read.</summary>
internal static class WebhookText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // A byte order mark says nothing but that it is UTF-8. A signature covers it all the same.
    public static string Of(byte[] body) =>
        body.Length >= 3 && body[0] == 0xEF && body[1] == 0xBB && body[2] == 0xBF
            ? Strict.GetString(body, 3, body.Length - 3)
            : Strict.GetString(body);

    // The parser's own words may quote the body; so may the path, where names are ids.
    public static string Reason(Exception fault) =>
        fault switch
        {
            MalformedWebhookException told => told.Message,
            JsonReaderException { LineNumber: > 0 } reader => At(reader.LineNumber, reader.LinePosition),
            JsonSerializationException { LineNumber: > 0 } model => At(model.LineNumber, model.LinePosition),
            _ => "The webhook's body is not what the vendor posts: it does not read as JSON.",
        };

    private static string At(int line, int column) =>
        $"The webhook's body is not what the vendor posts: it does not read at line {line}, column {column}.";
}

/// <summary>A body that a reader refuses in words that may be told.</summary>
internal sealed class MalformedWebhookException(string reason) : JsonException(reason);
