#if NET8_0_OR_GREATER
using System.ComponentModel;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClientGen.Json;

/// <summary>Reads and writes a contract under System.Text.Json, as <see cref="ModelJson"/> does.</summary>
/// <typeparam name="T">The model, union or enum.</typeparam>
/// <remarks>
/// Names, <c>null</c>, what is unset, members that the document does not declare and the text of numbers are those of the wire. Options of
/// the serializer that would change them, such as a naming policy, are not looked at.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public class TextJsonConverter<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is of another kind, nested too deep, or not as RFC 8259 has it.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        try
        {
#if NET9_0_OR_GREATER
            if (
                PlainText.IsStrict(reader.CurrentState.Options)
                && Utf8Path.TryRead<T>(JsonMarshal.GetRawUtf8Value(value.RootElement), CancellationToken.None, out var read)
            )
            {
                return read;
            }
#endif
            return ModelJson.Deserialize<T>(PlainText.Of(value.RootElement, reader.CurrentState.Options));
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">A number in it is NaN or infinite, which JSON does not have.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        try
        {
            using var written = value is null ? null : Utf8Path.TryWrite(value);
            if (written is not null)
                PlainText.Write(writer, written.Written);
            else
                PlainText.Write(writer, ModelJson.Serialize(value));
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
#endif
