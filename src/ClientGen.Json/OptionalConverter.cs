using System.ComponentModel;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads and writes <see cref="Optional{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) =>
        objectType.IsGenericType && objectType.GetGenericTypeDefinition() == typeof(Optional<>);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        FormReading.Read(reader, objectType) ?? FormReading.Null(objectType);

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => FormReading.Write(writer, value);
}
