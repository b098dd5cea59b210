using System.Collections;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>What generated unions share.</summary>
public static class UnionValue
{
    /// <summary>Reads a variant, unless a value in it does not fit: then the JSON is kept as it came.</summary>
    /// <typeparam name="T">The variant.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <param name="serializer">The serializer that reads the variant.</param>
    /// <param name="value">The variant, or the type's default.</param>
    public static bool TryRead<T>(JToken json, JsonSerializer serializer, out T? value)
    {
        try
        {
            value = ExactNumber.IsIn(json) ? ModelJson.Deserialize<T>(json.ToString(Formatting.None)) : json.ToObject<T>(serializer);
            return value is not null and not double.PositiveInfinity and not double.NegativeInfinity;
        }
        catch (Exception error) when (error is JsonException or OverflowException or FormatException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>The text of the member that names the variant, or null.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="tag">The member.</param>
    public static string? Tag(JToken json, string tag) =>
        json[tag] is { Type: JTokenType.String } value ? (string?)value : null;

    /// <summary>Whether an object has all of the members.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="members">The members.</param>
    public static bool Has(JToken json, params string[] members) => Array.TrueForAll(members, member => json[member] is not null);

    /// <summary>The JSON of a union that holds a model or JSON of its own, or null.</summary>
    /// <param name="union">The union.</param>
    public static JObject? ObjectJson(IWireValue? union) =>
        union is { IsUnset: false } ? JToken.FromObject(union, ModelJson.Serializer) as JObject : null;

    /// <summary>The text of an open enum or other wire value; empty for nothing.</summary>
    /// <param name="value">The value.</param>
    public static string Text(IWireValue? value) => value?.ToString() ?? "";

    /// <summary>Whether two variants are equal: models and lists by what they write.</summary>
    public static new bool Equals(object? left, object? right) =>
        object.Equals(left, right)
        || (left is not null && right is not null && left.GetType() == right.GetType() && IsStructured(left) && JsonEquality.Equals(Token(left), Token(right)));

    /// <summary>A hash code that agrees with <see cref="Equals(object?, object?)"/>.</summary>
    public static int GetHashCode(object? value) => value switch
    {
        null => 0,
        _ when IsStructured(value) => JsonEquality.GetHashCode(Token(value)),
        _ => value.GetHashCode(),
    };

    /// <summary>Text as it is, anything else as compact JSON; empty for nothing.</summary>
    /// <param name="value">The variant.</param>
    public static string ToString(object? value) => value switch
    {
        null => "",
        string text => text,
        IWireValue wire => wire.ToString()!,
        _ => ModelJson.Serialize(value),
    };

    /// <summary>The exception for a union that holds nothing.</summary>
    /// <param name="union">The union's name.</param>
    public static InvalidOperationException Unset(string union) => new($"This {union} holds nothing. Set it, or check Value for null first.");

    private static bool IsStructured(object value) => value is JsonModel || (value is IEnumerable && value is not string);

    private static JToken Token(object value) => JToken.FromObject(value, ModelJson.Serializer);
}
