using System.Collections;
using System.ComponentModel;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>What generated unions share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionValue
{
    /// <summary>Reads a variant. A model takes any object: what its members can't hold is kept in it.</summary>
    /// <typeparam name="T">The variant.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <param name="serializer">Not used: a variant is read the same by every serializer.</param>
    /// <param name="value">The variant, or the type's default.</param>
    /// <returns>Whether the variant holds the JSON.</returns>
    public static bool TryRead<T>(JToken json, JsonSerializer serializer, out T? value)
    {
        using var reader = new JTokenReader(json);
        reader.Read();
        var holds = ValueForm.Of(typeof(T)).TryRead(reader, out var read, out _);
        value = holds ? (T?)read : default;
        return holds;
    }

    /// <summary>Reads a variant that others compete with: one member in it that can't hold its JSON, and it is not the one.</summary>
    /// <typeparam name="T">The variant.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <param name="serializer">Not used: a variant is read the same by every serializer.</param>
    /// <param name="value">The variant, or the type's default.</param>
    /// <returns>Whether the variant holds all of the JSON.</returns>
    public static bool TryReadWhole<T>(JToken json, JsonSerializer serializer, out T? value) =>
        TryRead(json, serializer, out value) && ValueForm.Of(typeof(T)).IsWhole(value!);

    /// <summary>Takes a variant that is a value type, if that is what is held.</summary>
    /// <typeparam name="T">The variant.</typeparam>
    /// <param name="held">What the union holds.</param>
    /// <param name="value">The variant, or the type's default.</param>
    /// <returns>Whether it is what is held.</returns>
    public static bool TryPick<T>(object? held, out T value)
        where T : struct
    {
        value = held is T picked ? picked : default;
        return held is T;
    }

    /// <summary>The JSON of a number, where its variant would be written with other characters.</summary>
    /// <param name="json">The JSON that was read.</param>
    /// <param name="value">The variant that was made of it.</param>
    /// <returns>The JSON, or null where the variant is written alike.</returns>
    public static RawJson? AsItCame(JToken json, object value) =>
        json is ExactNumber || !string.Equals(ModelJson.Serialize(value), json.ToString(), StringComparison.Ordinal)
            ? new RawJson(json)
            : null;

    /// <summary>The text of the member that names the variant, or null; a number and a flag name one with the text that they are in
    /// JSON.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="tag">The member.</param>
    public static string? Tag(JToken json, string tag) =>
        json[tag] switch
        {
            JValue { Type: JTokenType.String or JTokenType.Integer } value => value.ToString(CultureInfo.InvariantCulture),
            JValue { Value: bool flag } => flag ? "true" : "false",
            _ => null,
        };

    /// <summary>Whether an object has all of the members.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="members">The members.</param>
    public static bool Has(JToken json, params string[] members) => Array.TrueForAll(members, member => json[member] is not null);

    /// <summary>The JSON of a union that holds a model or JSON of its own, or null.</summary>
    /// <param name="union">The union.</param>
    public static JObject? ObjectJson(IWireValue? union) => union is { IsUnset: false } ? ModelJson.ToToken(union) as JObject : null;

    /// <summary>The text of an open enum or other wire value; empty for nothing.</summary>
    /// <param name="value">The value.</param>
    public static string Text(IWireValue? value) => value?.ToString() ?? "";

    /// <summary>Whether two variants are equal: models and lists by what they write.</summary>
    public static new bool Equals(object? left, object? right) =>
        object.Equals(left, right)
        || (
            left is not null
            && right is not null
            && left.GetType() == right.GetType()
            && IsStructured(left)
            && JsonEquality.Equals(Token(left), Token(right))
        );

    /// <summary>A hash code that agrees with <see cref="Equals(object?, object?)"/>.</summary>
    public static int GetHashCode(object? value) =>
        value switch
        {
            null => 0,
            _ when IsStructured(value) => JsonEquality.GetHashCode(Token(value)),
            _ => value.GetHashCode(),
        };

    /// <summary>Text as it is, anything else as compact JSON; empty for nothing.</summary>
    /// <param name="value">The variant.</param>
    public static string ToString(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            IWireValue wire => wire.ToString()!,
            _ => ModelJson.Serialize(value),
        };

    /// <summary>The exception for a union that holds nothing.</summary>
    /// <param name="union">The union's name.</param>
    public static InvalidOperationException Unset(string union) =>
        new($"This {union} holds nothing. Set it, or check Value for null first.");

    private static bool IsStructured(object value) => value is JsonModel || (value is IEnumerable && value is not string);

    private static JToken Token(object value) => ModelJson.ToToken(value);
}
