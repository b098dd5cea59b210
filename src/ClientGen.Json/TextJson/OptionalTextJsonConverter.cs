#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClientGen.Json;

/// <summary>Reads and writes <see cref="Optional{T}"/> under System.Text.Json.</summary>
public sealed class OptionalTextJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsGenericType: true } && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(TextJsonConverter<>).MakeGenericType(typeToConvert))!;
}

[JsonConverter(typeof(OptionalTextJsonConverter))]
public readonly partial struct Optional<T>;

[JsonConverter(typeof(TextJsonConverter<RawJson>))]
public sealed partial class RawJson;
#endif
