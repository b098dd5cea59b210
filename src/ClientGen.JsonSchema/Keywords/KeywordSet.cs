using ClientGen.JsonSchema.Evaluation;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

/// <summary>All keywords, in the order they are applied: plain ones first, those that ask what the others looked at last.</summary>
internal static class KeywordSet
{
    private static readonly Keyword[] All =
    [
        new(["type"], false, TypeKeyword.Apply),
        new(["enum"], false, EnumKeyword.Apply),
        new(["const"], true, ConstKeyword.Apply),
        new(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"], false, RangeKeywords.Apply),
        new(["multipleOf"], false, MultipleOfKeyword.Apply),
        new(["minLength", "maxLength"], false, LengthKeywords.Apply),
        new(["pattern"], false, PatternKeyword.Apply),
        new(["format"], false, FormatKeyword.Apply),
        new(["minItems", "maxItems", "minProperties", "maxProperties"], false, CountKeywords.Apply),
        new(["uniqueItems"], false, UniqueItemsKeyword.Apply),
        new(["items", "prefixItems"], false, ItemsKeywords.Apply),
        new(["contains"], true, ContainsKeyword.Apply),
        new(["required"], false, RequiredKeyword.Apply),
        new(["properties", "patternProperties", "additionalProperties"], false, PropertiesKeywords.Apply),
        new(["propertyNames"], true, PropertyNamesKeyword.Apply),
        new(["dependentRequired", "dependentSchemas"], true, DependentKeywords.Apply),
        new(["$ref"], false, ReferenceKeyword.Apply),
        new(["$dynamicRef"], true, ReferenceKeyword.ApplyDynamic),
        new(["allOf"], false, AllOfKeyword.Apply),
        new(["anyOf"], false, AnyOfKeyword.Apply),
        new(["oneOf"], false, OneOfKeyword.Apply),
        new(["not"], false, NotKeyword.Apply),
        new(["if"], true, ConditionalKeyword.Apply),
        new(["unevaluatedItems"], true, UnevaluatedKeywords.ApplyToItems),
        new(["unevaluatedProperties"], true, UnevaluatedKeywords.ApplyToMembers),
    ];

    private static readonly Keyword[] ReferenceOnly = [.. All.Where(k => k.Names[0] == "$ref")];

    // Lists that are gone through for each value, however few of their entries it meets.
    private static readonly string[] Lists = ["required", "dependentRequired", "dependentSchemas", "patternProperties"];

    /// <summary>How many entries are looked at in about the time that a schema takes to apply.</summary>
    private const int EntriesOfStep = 8;

    /// <summary>What the rules of a schema cost each time, in steps.</summary>
    public static int Weight(Frame frame) => 1 + (Lists.Sum(name => (frame[name] as JContainer)?.Count ?? 0) / EntriesOfStep);

    /// <summary>What the members or items of a value cost beside what is applied to them, in steps.</summary>
    public static int Weight(JToken instance) => instance is JContainer parts ? parts.Count / EntriesOfStep : 0;

    public static IEnumerable<Keyword> For(Frame frame)
    {
        var schema = (JObject)frame.Schema.Token;
        // OpenAPI 3.0: a Reference Object is nothing but its $ref; what stands beside it is ignored.
        if (frame.Is30 && schema.ContainsKey("$ref"))
            return ReferenceOnly;
        return All.Where(k => !(k.Since31 && frame.Is30) && k.Names.Any(schema.ContainsKey));
    }
}
