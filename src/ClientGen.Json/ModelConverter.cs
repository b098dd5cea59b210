using System.ComponentModel;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads and writes a model, whatever serializer met it.</summary>
/// <remarks>
/// This is why a model reads and writes the same under plain <c>JsonConvert</c> and under any
/// <see cref="JsonConvert.DefaultSettings"/> of the host application.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => typeof(JsonModel).IsAssignableFrom(objectType);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (existingValue is not JsonModel existing || reader.TokenType != JsonToken.StartObject)
            return FormReading.Read(reader, objectType);
        using (HostSettings.SetAside(reader))
            ModelShape.Of(existing.GetType()).Read(reader, existing);
        return existing;
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => FormReading.Write(writer, value);
}
