using ClientGen.JsonSchema.Evaluation;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

/// <summary>What each keyword's value has to be. It is looked at before any rule is applied, so that a rule can rely on it whatever the
/// instance.</summary>
internal static class KeywordKinds
{
    private static readonly Form Schema = new("a schema: an object or a boolean", IsSchema);
    private static readonly Form Schemas = new("a list of schemas", t => t is JArray list && list.All(IsSchema));
    private static readonly Form NamedSchemas = new(
        "an object whose members are schemas",
        t => t is JObject named && named.Properties().All(p => IsSchema(p.Value))
    );
    private static readonly Form Names = new("a list of member names", IsNames);
    private static readonly Form Number = new("a number", t => t.KindOf() == JsonKind.Number);
    private static readonly Form Count = new("a whole number that is not negative", IsCount);
    private static readonly Form Flag = new("true or false", t => t.KindOf() == JsonKind.Boolean);
    private static readonly Form Text = new("a text", IsText);

    private static readonly Dictionary<string, Form> Forms = new(StringComparer.Ordinal)
    {
        ["type"] = new("a name or a list of names", t => IsText(t) || IsNames(t)),
        ["enum"] = new("a list of values", t => t is JArray),
        ["minimum"] = Number,
        ["maximum"] = Number,
        ["exclusiveMinimum"] = Number,
        ["exclusiveMaximum"] = Number,
        ["multipleOf"] = Number,
        ["minLength"] = Count,
        ["maxLength"] = Count,
        ["pattern"] = Text,
        ["format"] = Text,
        ["minItems"] = Count,
        ["maxItems"] = Count,
        ["minProperties"] = Count,
        ["maxProperties"] = Count,
        ["uniqueItems"] = Flag,
        ["items"] = Schema,
        ["prefixItems"] = Schemas,
        ["contains"] = Schema,
        ["minContains"] = Count,
        ["maxContains"] = Count,
        ["required"] = Names,
        ["properties"] = NamedSchemas,
        ["patternProperties"] = NamedSchemas,
        ["additionalProperties"] = Schema,
        ["propertyNames"] = Schema,
        ["dependentRequired"] = new(
            "an object of lists of member names",
            t => t is JObject rules && rules.Properties().All(p => IsNames(p.Value))
        ),
        ["dependentSchemas"] = NamedSchemas,
        ["$id"] = Text,
        ["$anchor"] = Text,
        ["$dynamicAnchor"] = Text,
        ["$ref"] = Text,
        ["$dynamicRef"] = Text,
        ["allOf"] = Schemas,
        ["anyOf"] = Schemas,
        ["oneOf"] = Schemas,
        ["not"] = Schema,
        ["if"] = Schema,
        ["then"] = Schema,
        ["else"] = Schema,
        ["unevaluatedItems"] = Schema,
        ["unevaluatedProperties"] = Schema,
    };

    // OpenAPI 3.0 has flags where 3.1 has bounds, and takes no notice of what came later.
    private static readonly Dictionary<string, Form> Forms30 = Forms
        .Where(f => !Since31.Contains(f.Key))
        .Select(f => f.Key.StartsWith("exclusive", StringComparison.Ordinal) ? new(f.Key, Flag) : f)
        .Append(new("nullable", Flag))
        .ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> Since31 =>
        [
            "$id",
            "$anchor",
            "$dynamicAnchor",
            "$dynamicRef",
            "prefixItems",
            "contains",
            "minContains",
            "maxContains",
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "if",
            "then",
            "else",
            "unevaluatedItems",
            "unevaluatedProperties",
        ];

    /// <summary>Every keyword whose value has a form of its own.</summary>
    public static IEnumerable<string> All => Forms.Keys;

    /// <exception cref="SchemaException">A keyword of the schema is of the wrong kind.</exception>
    public static void Check(Frame frame)
    {
        foreach (var member in Looked(frame))
        {
            if ((frame.Is30 ? Forms30 : Forms).TryGetValue(member.Name, out var form) && !form.Fits(member.Value))
                throw frame.Unusable(member.Name, $"must be {form.Words}, but is {Wording.Kind(member.Value)}");
        }
    }

    private static IEnumerable<JProperty> Looked(Frame frame)
    {
        var schema = (JObject)frame.Schema.Token;
        return frame.Is30 && schema.Property("$ref", StringComparison.Ordinal) is { } reference ? [reference] : schema.Properties();
    }

    private static bool IsSchema(JToken token) => token is JObject || token.KindOf() == JsonKind.Boolean;

    private static bool IsText(JToken token) => token is JValue { Value: string };

    private static bool IsNames(JToken token) => token is JArray names && names.All(IsText);

    private static bool IsCount(JToken token) =>
        token is JValue value && value.KindOf() == JsonKind.Number && JsonNumber.IsIntegral(value) && JsonNumber.ToBig(value).Sign >= 0;

    private sealed record Form(string Words, Func<JToken, bool> Fits);
}
