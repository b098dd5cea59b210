using System.Globalization;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads timestamps. Text without an offset means UTC, as vendors mean it, not the time of this machine.</summary>
internal sealed class TimestampConverter : JsonConverter
{
    // Writing is the serializer's own.
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(DateTimeOffset);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => (reader.TokenType, reader.Value) switch
    {
        (JsonToken.Null, _) => null,
        (JsonToken.String, "") when objectType != typeof(DateTimeOffset) => null,
        (JsonToken.String, string text) when TryParse(text, out var time) => time,
        // A token that someone read as a date before it came here.
        (JsonToken.Date, DateTimeOffset time) => time,
        (JsonToken.Date, DateTime time) => new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time),
        _ => throw Unreadable(reader),
    };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();

    private static bool TryParse(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    private static JsonSerializationException Unreadable(JsonReader reader)
    {
        var (line, position) = reader is IJsonLineInfo info && info.HasLineInfo() ? (info.LineNumber, info.LinePosition) : (0, 0);
        return new JsonSerializationException(
            $"'{reader.Value ?? reader.TokenType}' is no timestamp. Path '{reader.Path}', line {line}, position {position}.", reader.Path, line, position, null);
    }
}
