using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Hands a model to <see cref="ModelJson.Serializer"/>, whatever serializer met it.</summary>
/// <remarks>
/// This is why a model reads and writes the same under plain <c>JsonConvert</c> and under any
/// <see cref="JsonConvert.DefaultSettings"/> of the host application.
/// </remarks>
public sealed class ModelConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => typeof(JsonModel).IsAssignableFrom(objectType);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (existingValue is null)
            return ModelJson.Serializer.Deserialize(reader, objectType);
        ModelJson.Serializer.Populate(reader, existingValue);
        return existingValue;
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        ModelJson.Serializer.Serialize(writer, value);
}
