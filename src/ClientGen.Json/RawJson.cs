using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>JSON that has no type of its own: an object the vendor leaves free, or a value no variant of a union fits. Immutable.</summary>
[JsonConverter(typeof(RawJsonConverter))]
public sealed partial class RawJson : IEquatable<RawJson>
{
    // A token, or its bytes until somebody asks.
    private object _json;

    internal JToken Token
    {
        get
        {
            if (_json is byte[] bytes)
                _json = LosslessToken.Parse(Encoding.UTF8.GetString(bytes));
            return (JToken)_json;
        }
    }

    /// <summary>Keeps a copy of the JSON.</summary>
    /// <param name="json">The JSON, read with dates left as strings.</param>
    public RawJson(JToken json) => _json = ExactNumber.Copy(json ?? throw new ArgumentNullException(nameof(json)));

    // What was just read is held by nobody else, and needs no copy.
    internal RawJson(JsonReader reader) => _json = LosslessToken.Read(reader);

    /// <param name="json">One JSON value in UTF-8, which nobody changes.</param>
    internal RawJson(byte[] json) => _json = json;

    /// <summary>Reads JSON text.</summary>
    /// <param name="json">The text of one JSON value.</param>
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static RawJson Parse(string json) =>
        ModelJson.Deserialize<RawJson>(json) ?? throw new JsonReaderException("There is no JSON value in the text.");

    /// <summary>Writes a value, such as a dictionary, an anonymous object or a model, as JSON.</summary>
    /// <param name="value">The value.</param>
    public static RawJson From(object value) => Parse(ModelJson.Serialize(value ?? throw new ArgumentNullException(nameof(value))));

    /// <summary>Reads the JSON as another type.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    public T? To<T>() => ModelJson.Deserialize<T>(ToString());

    /// <summary>A copy of the JSON for Newtonsoft's own methods.</summary>
    public JToken ToToken() => ExactNumber.Copy(Token);

    /// <inheritdoc/>
    public bool Equals(RawJson? other) => other is not null && JsonEquality.Equals(Token, other.Token);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RawJson);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonEquality.GetHashCode(Token);

    /// <summary>The JSON as compact text.</summary>
    public override string ToString() => ModelJson.Serialize(this);

    internal void WriteTo(JsonWriter writer) => TokenWriting.Write(writer, Token);
}
