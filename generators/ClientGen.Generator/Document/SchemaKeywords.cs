using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>The JSON type of each keyword of a schema that the generator reads.</summary>
internal static class SchemaKeywords
{
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf"];

    public sealed record Expected(string Name, Func<JToken, bool> Fits);

    private static readonly Expected Text = new("a string", token => token.Type == JTokenType.String);
    private static readonly Expected Object = new("an object", token => token is JObject);
    private static readonly Expected Schema = new("a schema", token => token is JObject or JValue { Value: bool });
    private static readonly Expected Schemas = new("a list of schemas", token => token is JArray { Count: > 0 });
    private static readonly Expected Values = new("a list of values", token => token is JArray { Count: > 0 });
    private static readonly Expected Texts = new(
        "a list of strings",
        token => token is JArray list && list.All(item => item.Type == JTokenType.String)
    );
    private static readonly Expected Types = new("a string or a list of strings", token => Text.Fits(token) || Texts.Fits(token));
    private static readonly Expected Count = new("a whole number", token => token.Type == JTokenType.Integer);
    private static readonly Expected Number = new("a number", token => token.Type is JTokenType.Integer or JTokenType.Float);
    private static readonly Expected NumberOrFlag = new(
        "a number, or in 3.0 true or false",
        token => Number.Fits(token) || Flag!.Fits(token)
    );
    private static readonly Expected Flag = new("true or false", token => token.Type == JTokenType.Boolean);

    public static IReadOnlyDictionary<string, Expected> All { get; } =
        new Dictionary<string, Expected>
        {
            ["$ref"] = Text,
            ["type"] = Types,
            ["format"] = Text,
            ["title"] = Text,
            ["description"] = Text,
            ["pattern"] = Text,
            ["properties"] = Object,
            ["required"] = Texts,
            ["enum"] = Values,
            ["items"] = Schema,
            ["additionalProperties"] = Schema,
            ["not"] = Schema,
            ["allOf"] = Schemas,
            ["anyOf"] = Schemas,
            ["oneOf"] = Schemas,
            ["minLength"] = Count,
            ["maxLength"] = Count,
            ["minItems"] = Count,
            ["maxItems"] = Count,
            ["minimum"] = Number,
            ["maximum"] = Number,
            ["exclusiveMinimum"] = NumberOrFlag,
            ["exclusiveMaximum"] = NumberOrFlag,
            ["nullable"] = Flag,
            ["deprecated"] = Flag,
        };

    /// <summary>Whether a schema without a keyword that is not as it must be still says what it holds: what only restricts or describes,
    /// and an empty list.</summary>
    public static bool MayBeLeftOut(string keyword, JToken value) =>
        value is JArray { Count: 0 }
        || keyword is not ("$ref" or "type" or "properties" or "items" or "additionalProperties" or "allOf" or "anyOf" or "oneOf");

    /// <summary>The schemas inside a schema, whatever JSON stands in their places.</summary>
    public static IEnumerable<JToken> Inner(JObject schema)
    {
        foreach (var member in (schema["properties"] as JObject ?? []).PropertyValues())
            yield return member;
        if (schema["items"] is { } items)
            yield return items;
        if (schema["additionalProperties"] is JObject values)
            yield return values;
        foreach (var variant in Lists.SelectMany(keyword => schema[keyword] ?? new JArray()))
            yield return variant;
    }
}
