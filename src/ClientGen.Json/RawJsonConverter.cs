using System.ComponentModel;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads and writes <see cref="RawJson"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RawJsonConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(RawJson);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        FormReading.Read(reader, objectType);

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => FormReading.Write(writer, value);
}
