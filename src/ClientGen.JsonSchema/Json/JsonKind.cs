using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Json;

internal enum JsonKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

internal static class JsonKinds
{
    public static JsonKind KindOf(this JToken token) =>
        token.Type switch
        {
            JTokenType.Object => JsonKind.Object,
            JTokenType.Array => JsonKind.Array,
            JTokenType.Integer or JTokenType.Float => JsonKind.Number,
            JTokenType.Boolean => JsonKind.Boolean,
            JTokenType.Null or JTokenType.Undefined => JsonKind.Null,
            // Newtonsoft.Json gives dates, GUIDs, URIs, spans and bytes kinds of their own; in JSON they are all text.
            _ => JsonKind.String,
        };

    /// <summary>Whether a value is of the type a schema names; a number without a fraction is an integer however it is spelled.</summary>
    public static bool Is(this JToken token, string type) =>
        type switch
        {
            "integer" => token.KindOf() == JsonKind.Number && JsonNumber.IsIntegral((JValue)token),
            "number" => token.KindOf() == JsonKind.Number,
            "string" => token.KindOf() == JsonKind.String,
            "boolean" => token.KindOf() == JsonKind.Boolean,
            "array" => token.KindOf() == JsonKind.Array,
            "object" => token.KindOf() == JsonKind.Object,
            "null" => token.KindOf() == JsonKind.Null,
            _ => false,
        };

    public static string Text(this JToken token) =>
        token.Type switch
        {
            JTokenType.String => (string)token!,
            _ => token.ToString(Newtonsoft.Json.Formatting.None).Trim('"'),
        };
}
