using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClientGen.Batch;

/// <summary>JSON in one form: members by name, no blanks, so that the same request is the same text.</summary>
public static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical form of a text.</summary>
    /// <param name="json">JSON.</param>
    /// <remarks>Numbers keep their digits: 1 and 1.0 are two requests. Of a member that comes twice, both stay.</remarks>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static string Of(string json)
    {
        using var document = Parse(json);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
            Write(document.RootElement, writer);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException fault)
        {
            // The reader counts from 0, in words of its own.
            var place = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw new JsonException(
                $"The request is no JSON: line {fault.LineNumber + 1}, column {fault.BytePositionInLine + 1}: "
                    + (place < 0 ? fault.Message : fault.Message[..place]),
                fault
            );
        }
    }

    private static void Write(JsonElement value, Utf8JsonWriter writer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
