using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests.SecondOpinion;

/// <summary>The schemas of an OpenAPI document as one plain schema of 2020-12, components by their name in <c>$defs</c>.</summary>
internal static class PlainSchema
{
    private const string Components = "#/components/schemas/";

    // What came after OpenAPI 3.0, which takes no notice of it.
    private static readonly string[] Since31 =
    [
        "const",
        "if",
        "then",
        "else",
        "prefixItems",
        "contains",
        "patternProperties",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
        "unevaluatedItems",
        "unevaluatedProperties",
    ];

    public static JObject Of(JObject document, bool withInline = false)
    {
        var is30 = document["openapi"]!.ToString().StartsWith("3.0", StringComparison.Ordinal);
        var definitions = new JObject();
        foreach (var component in (document["components"]?["schemas"] as JObject)?.Properties() ?? [])
            definitions[component.Name] = Plain(component.Value, is30);
        foreach (var (number, inline) in withInline ? Inline(document).Index() : [])
            definitions[$"inline {number}"] = Plain(inline, is30);
        return new JObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$defs"] = definitions };
    }

    /// <summary>The reference to one of them.</summary>
    public static string Reference(string name) => "#/$defs/" + Uri.EscapeDataString(JsonPointer.Escape(name));

    // Bodies, parameters and headers have their schema under this name.
    private static IEnumerable<JToken> Inline(JObject document) =>
        document["paths"]!
            .SelectTokens("$..schema")
            .Where(s =>
                s is JObject && s["$ref"] is null && !s.Ancestors().OfType<JProperty>().Any(p => p.Name is "properties" or "example")
            );

    private static JToken Plain(JToken schema, bool is30)
    {
        var copy = schema.DeepClone();
        foreach (var at in (copy as JContainer)?.DescendantsAndSelf().OfType<JObject>().ToList() ?? [])
        {
            if (at["$ref"] is JValue { Value: string reference } && reference.StartsWith(Components, StringComparison.Ordinal))
                Point(at, "#/$defs/" + reference[Components.Length..], is30);
            else if (is30)
                From30(at);
        }

        return copy;
    }

    // In 3.0 nothing counts beside a reference.
    private static void Point(JObject at, string reference, bool alone)
    {
        if (alone)
            at.RemoveAll();
        at["$ref"] = reference;
    }

    private static void From30(JObject schema)
    {
        if (schema["nullable"] is JValue { Value: true } && schema["type"] is JValue { Value: string type })
            schema["type"] = new JArray(type, "null");
        if (schema.Parent is not JProperty { Name: "properties" })
            Array.ForEach(Since31, keyword => schema.Remove(keyword));
        Bound(schema, "minimum", "exclusiveMinimum");
        Bound(schema, "maximum", "exclusiveMaximum");
    }

    private static void Bound(JObject schema, string bound, string flag)
    {
        if (schema[flag] is not JValue { Value: bool isOpen })
            return;
        schema.Remove(flag);
        if (!isOpen || schema[bound] is not { } value)
            return;
        schema.Remove(bound);
        schema[flag] = value;
    }
}
