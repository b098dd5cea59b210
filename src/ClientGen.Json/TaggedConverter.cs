using System.ComponentModel;
using JsonSubTypes;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>Reads the variants of a tagged object, which the attributes of JsonSubTypes name, without losing what they do not
/// declare.</summary>
/// <param name="tag">The member that names the variant on the wire.</param>
/// <remarks>The tag is a real member of each variant, and is written with the others.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TaggedConverter(string tag) : JsonSubtypes(tag)
{
    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        FormReading.Read(reader, objectType);

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => FormReading.Write(writer, value);
}
