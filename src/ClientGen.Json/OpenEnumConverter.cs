using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads and writes an open enum as the text on the wire. No value is refused.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class OpenEnumConverter<T> : JsonConverter
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => reader.TokenType switch
    {
        JsonToken.Null => objectType == typeof(T) ? default(T) : null,
        JsonToken.String when ExactNumber.TextOf(reader.Value) is { } number => default(T).FromWire(new RawJson(new ExactNumber(number))),
        JsonToken.String => default(T).FromWire((string)reader.Value!),
        _ => default(T).FromWire(new RawJson(reader)),
    };

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        switch (((T?)value)?.Wire)
        {
            case string text: writer.WriteValue(text); break;
            case RawJson raw: raw.WriteTo(writer); break;
            default: writer.WriteNull(); break;
        }
    }
}
