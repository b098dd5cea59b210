#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Text.Json;

namespace ClientGen.Json;

/// <summary>Reads and writes an open enum under System.Text.Json, as a value and as the name of a dictionary's entry.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenEnumTextJsonConverter<T> : TextJsonConverter<T>
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        default(T).FromWire(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(OpenEnum.Text(value.Wire));
    }
}
#endif
