using System.ComponentModel;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads and writes a union. JSON that fits no variant is kept.</summary>
/// <typeparam name="T">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionConverter<T> : JsonConverter
    where T : struct, IUnionValue<T>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        FormReading.Read(reader, typeof(T)) ?? FormReading.Null(objectType);

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => FormReading.Write(writer, value);
}
