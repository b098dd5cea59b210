using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads timestamps of a host's own types as the models read theirs.</summary>
internal sealed class TimestampConverter : JsonConverter
{
    // Writing is the serializer's own.
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(DateTimeOffset);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        FormReading.Read(reader, objectType);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
}
