using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads and writes <see cref="Optional{T}"/>.</summary>
public sealed class OptionalConverter : JsonConverter
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) =>
        objectType.IsGenericType && objectType.GetGenericTypeDefinition() == typeof(Optional<>);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        Activator.CreateInstance(objectType, serializer.Deserialize(reader, objectType.GetGenericArguments()[0]));

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        serializer.Serialize(writer, ((IOptional?)value)?.Value);
}

/// <summary>The value of an <see cref="Optional{T}"/> of any type.</summary>
internal interface IOptional
{
    /// <summary>What is sent.</summary>
    object? Value { get; }
}
