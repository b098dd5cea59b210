using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Questions about one schema.</summary>
internal static class SchemaShape
{
    // What a schema says about documentation, or to the generator, is no part of its shape.
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "externalDocs",
        "$comment",
    };

    /// <summary>The one schema inside an <c>allOf</c> that only wraps it to hang a description on it.</summary>
    public static JObject? SingleAllOf(JObject schema) =>
        schema["allOf"] is JArray { Count: 1 } all && all[0] is JObject inner && schema["properties"] is null ? inner : null;

    /// <summary>The variants of an <c>anyOf</c> or <c>oneOf</c>, or null.</summary>
    public static JArray? Variants(JObject schema) => schema["anyOf"] as JArray ?? schema["oneOf"] as JArray;

    public static string? Type(JObject schema) => schema["type"]?.Type == JTokenType.String ? (string?)schema["type"] : null;

    /// <summary>Whether null is all that a schema allows.</summary>
    public static bool IsNull(JObject schema) =>
        Type(schema) == "null"
        || (schema["type"] is JArray { Count: > 0 } types && types.All(type => (string?)type == "null"))
        || schema["const"] is JValue { Type: JTokenType.Null }
        || (schema["enum"] is JArray { Count: > 0 } values && values.All(value => value.Type == JTokenType.Null));

    public static bool IsEnum(JObject schema) => schema["enum"] is JArray && schema["x-clientgen-const"] is null;

    public static bool IsObject(JObject schema) => Type(schema) == "object" || (Type(schema) is null && schema["properties"] is not null);

    /// <summary>An object of which the document says nothing more, or a schema that allows anything.</summary>
    public static bool IsFreeForm(JObject schema)
    {
        if (schema["$ref"] is not null || Variants(schema) is not null || schema["allOf"] is not null || schema["enum"] is not null)
            return false;
        return Type(schema) switch
        {
            "object" => schema["properties"] is not JObject { Count: > 0 } && schema["additionalProperties"] is not JObject { Count: > 0 },
            null => schema["type"] is null && schema["properties"] is not JObject { Count: > 0 },
            _ => false,
        };
    }

    /// <summary>Whether only the vendor sets it.</summary>
    public static bool IsReadOnly(JObject schema) => schema["readOnly"] is JValue { Value: true };

    /// <summary>Whether only the vendor sets a member, as it says itself or what it refers to.</summary>
    public static bool IsReadOnly(JObject member, SpecDocument document) => IsReadOnly(member) || IsReadOnly(document.Resolve(member));

    /// <summary>The names of required members.</summary>
    public static HashSet<string> Required(JObject schema) =>
        (schema["required"] as JArray ?? []).Select(name => (string)name!).ToHashSet(StringComparer.Ordinal);

    /// <summary>The one value a member may have, or null.</summary>
    public static string? Constant(JObject schema) =>
        schema switch
        {
            { } when schema["enum"] is JArray { Count: 1 } values && values[0].Type == JTokenType.String => (string?)values[0],
            _ => null,
        };

    /// <summary>Whether a keyword says something about a schema, and nothing of what it allows.</summary>
    public static bool IsAnnotation(string keyword) => Annotations.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Canonical text of what a schema allows, whatever it says about it.</summary>
    public static string Fingerprint(JToken schema) => Strip(schema).ToString(Formatting.None);

    private static JToken Strip(JToken token) =>
        token switch
        {
            JObject value => new JObject(
                value
                    .Properties()
                    .Where(property => !IsAnnotation(property))
                    .OrderBy(property => property.Name, StringComparer.Ordinal)
                    .Select(property => new JProperty(property.Name, Strip(property.Value)))
            ),
            JArray array => new JArray(array.Select(Strip)),
            _ => token.DeepClone(),
        };

    // A member may be called "description": inside "properties" every name counts.
    private static bool IsAnnotation(JProperty property) =>
        property.Parent?.Parent is not JProperty { Name: "properties" } && IsAnnotation(property.Name);
}
