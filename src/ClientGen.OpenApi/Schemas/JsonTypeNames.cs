using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>Between kinds of values and the words of JSON Schema.</summary>
internal static class JsonTypeNames
{
    public static JsonTypes Parse(string? name) =>
        name switch
        {
            "null" => JsonTypes.Null,
            "boolean" => JsonTypes.Boolean,
            "integer" => JsonTypes.Integer,
            "number" => JsonTypes.Number,
            "string" => JsonTypes.String,
            "array" => JsonTypes.Array,
            "object" => JsonTypes.Object,
            // A word nobody knows, such as OpenAPI 2's "file", must not turn into "nothing is allowed".
            _ => JsonTypes.All,
        };

    /// <summary>Whether a token in <c>type</c> is one of the words. An unquoted null in YAML means the word.</summary>
    public static bool IsKnown(JToken name) =>
        name.Type == JTokenType.Null || (name is JValue { Value: string word } && Parse(word) != JsonTypes.All);

    public static JsonTypes Of(JToken value) =>
        value.Type switch
        {
            JTokenType.Null => JsonTypes.Null,
            JTokenType.Boolean => JsonTypes.Boolean,
            JTokenType.Integer => JsonTypes.Integer,
            JTokenType.Float => (double)value is var d && Math.Floor(d) == d ? JsonTypes.Integer : JsonTypes.Fraction,
            JTokenType.Array => JsonTypes.Array,
            JTokenType.Object => JsonTypes.Object,
            _ => JsonTypes.String,
        };

    public static string Words(JsonTypes types)
    {
        if (types == JsonTypes.None)
            return "nothing";
        if ((types & JsonTypes.NotNull) == JsonTypes.NotNull)
            return "any type";
        var words = new List<string>();
        if ((types & JsonTypes.Number) == JsonTypes.Number)
            words.Add("number");
        else if (types.HasFlag(JsonTypes.Integer))
            words.Add("integer");
        if (types.HasFlag(JsonTypes.String))
            words.Add("string");
        if (types.HasFlag(JsonTypes.Boolean))
            words.Add("boolean");
        if (types.HasFlag(JsonTypes.Array))
            words.Add("array");
        if (types.HasFlag(JsonTypes.Object))
            words.Add("object");
        if (types == JsonTypes.Null)
            words.Add("null");
        return string.Join(" or ", words);
    }
}
