#if NET8_0_OR_GREATER
using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ClientGen.Json;

/// <summary>JSON as text, between the two libraries.</summary>
internal static class PlainText
{
    /// <summary>The text as it came; without comments and trailing commas where the host allows those.</summary>
    public static string Of(JsonElement value, JsonReaderOptions host)
    {
        if (IsStrict(host))
            return value.GetRawText();
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, new() { MaxDepth = int.MaxValue }))
            value.WriteTo(writer);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>Whether the host takes JSON alone.</summary>
    public static bool IsStrict(JsonReaderOptions host) =>
        host is { AllowTrailingCommas: false, CommentHandling: JsonCommentHandling.Disallow };

    /// <summary>Writes compact JSON the way the host's writer writes it.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (writer.Options.Indented || (writer.Options.Encoder is null && json.IndexOfAny("<>&'"u8) >= 0))
            Write(writer, Encoding.UTF8.GetString(json));
        else
            writer.WriteRawValue(json, skipInputValidation: true);
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, ReadOnlySpan{byte})"/>
    public static void Write(Utf8JsonWriter writer, string json)
    {
        if (writer.Options.Indented)
        {
            using var value = JsonDocument.Parse(json, new() { MaxDepth = int.MaxValue });
            value.RootElement.WriteTo(writer);
            return;
        }
        // These stand in texts alone. A page that shows the JSON must not read them, unless its author has chosen another encoder.
        if (writer.Options.Encoder is null && json.AsSpan().IndexOfAny("<>&'") >= 0)
        {
            json = json.Replace("<", @"\u003C", StringComparison.Ordinal)
                .Replace(">", @"\u003E", StringComparison.Ordinal)
                .Replace("&", @"\u0026", StringComparison.Ordinal)
                .Replace("'", @"\u0027", StringComparison.Ordinal);
        }
        writer.WriteRawValue(json, skipInputValidation: true);
    }
}
#endif
