using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Members beside variants belong to each variant, which becomes an <c>allOf</c> of both. Variants that only say which members must be
/// there together, or not, make no types: they go, and the vendor checks them.
/// </summary>
internal sealed class SpreadUnions : IRepair
{
    // A union may be a variant of itself.
    private const int Deepest = 8;

    private static readonly string[] Shape = ["properties", "allOf", "items", "enum"];

    private static readonly string[] Checks =
    [
        "required",
        "not",
        "properties",
        "minProperties",
        "maxProperties",
        "anyOf",
        "oneOf",
        "allOf",
    ];

    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            foreach (var keyword in new[] { "anyOf", "oneOf" })
                DropChecks(schema, keyword);
            // Two keywords of variants: the type is made of the first, the vendor checks the other.
            if (schema["anyOf"] is not null && schema["oneOf"] is not null)
                schema.Remove("anyOf");
            PullUp(schema, document);
            if (schema["oneOf"] is JArray || schema["anyOf"] is JArray)
                Spread(schema, document);
            if (SchemaShape.Variants(schema) is { } variants)
                PushType(schema, variants);
        }
    }

    // What all of them are, each is.
    private static void PushType(JObject schema, JArray variants)
    {
        if (schema["type"] is not { } type)
            return;
        if (type is JArray types && types.Any(name => (string?)name == "null"))
            schema[ExtensionNames.Nullable] = true;
        schema.Remove("type");
        foreach (
            var variant in variants
                .OfType<JObject>()
                .Where(variant =>
                    !Shape.Append("type").Append("$ref").Append("oneOf").Append("anyOf").Append("const").Any(variant.ContainsKey)
                )
        )
        {
            variant["type"] = type.DeepClone();
        }
    }

    private static void DropChecks(JObject schema, string keyword)
    {
        if (
            schema[keyword] is not JArray variants
            || !variants.Any(variant => variant is JObject value && OnlyChecks(value))
            || !variants.All(variant => variant is JObject value && (OnlyChecks(value) || SaysNothing(value)))
        )
        {
            return;
        }
        // All that is said stands in the variants.
        if (!Shape.Append("type").Any(schema.ContainsKey) && variants.Any(variant => variant["type"] is not null))
            return;
        schema.Remove(keyword);
    }

    private static bool OnlyChecks(JObject variant) =>
        variant.Properties().All(IsCheck) && variant.Properties().Any(keyword => Checks.Contains(keyword.Name));

    private static bool SaysNothing(JObject variant) => variant.Properties().All(keyword => SchemaShape.IsAnnotation(keyword.Name));

    private static bool IsCheck(JProperty keyword) =>
        keyword.Name is "required" or "not" or "type" or "minProperties" or "maxProperties"
        || SchemaShape.IsAnnotation(keyword.Name)
        || IsCheckOfMembers(keyword)
        || IsNestedCheck(keyword);

    // Members of which it says nothing, or only their values.
    private static bool IsCheckOfMembers(JProperty keyword) =>
        keyword is { Name: "properties", Value: JObject members }
        && members
            .PropertyValues()
            .All(member =>
                member is JObject value
                && (
                    value.Count == 0
                    || value.Properties().All(said => said.Name is "not" or "minItems" || SchemaShape.IsAnnotation(said.Name))
                )
            );

    private static bool IsNestedCheck(JProperty keyword) =>
        keyword is { Name: "anyOf" or "oneOf" or "allOf", Value: JArray parts }
        && parts.All(part => part is JObject value && OnlyChecks(value));

    private static void Spread(JObject schema, SpecDocument document, int depth = 0)
    {
        if (!(schema["properties"] is JObject { Count: > 0 } || schema["allOf"] is JArray { Count: > 0 }))
            return;
        var keyword = schema["oneOf"] is JArray ? "oneOf" : "anyOf";
        if (schema[keyword] is not JArray variants)
            return;
        // The variants are made of this schema: it is their base.
        if (variants.OfType<JObject>().Any(variant => Holds(variant, schema, document, [])))
        {
            schema.Remove(keyword);
            return;
        }
        var common = new JObject();
        foreach (var part in schema.Properties().Where(part => IsCommon(part.Name)).ToList())
        {
            part.Remove();
            common.Add(part);
        }
        schema.Remove("type");
        foreach (var variant in variants.OfType<JObject>().Where(variant => !SchemaShape.IsNull(variant)).ToList())
        {
            var whole = new JObject { ["allOf"] = new JArray(common.DeepClone(), variant.DeepClone()) };
            foreach (var said in new[] { ExtensionNames.Pointers, ExtensionNames.Tag, ExtensionNames.Union })
            {
                if (variant[said] is { } kept)
                    whole[said] = kept.DeepClone();
            }
            variant.Replace(whole);
            // A variant that is a union itself: what it has in common with the others, each of its own has.
            if (depth < Deepest && SchemaShape.Variants(document.Resolve(variant)) is not null)
            {
                PullUp(whole, document);
                Spread(whole, document, depth + 1);
            }
        }
    }

    // A part that is a union makes the whole one.
    private static void PullUp(JObject schema, SpecDocument document)
    {
        if (schema["allOf"] is not JArray { Count: > 1 } parts || SchemaShape.Variants(schema) is not null)
            return;
        foreach (var part in parts.OfType<JObject>().ToList())
        {
            var inner = document.Resolve(part);
            if (inner == schema || SchemaShape.Variants(inner) is not { } variants)
                continue;
            // The base lists what is made of it. One that says nothing else adds nothing.
            if (variants.OfType<JObject>().Any(variant => Holds(variant, schema, document, [])))
            {
                if (!Shape.Any(inner.ContainsKey))
                    part.Remove();
                return;
            }
            part.Remove();
            var keyword = inner["anyOf"] is JArray ? "anyOf" : "oneOf";
            schema[keyword] = variants.DeepClone();
            if (inner["discriminator"] is { } told)
                schema["discriminator"] ??= told.DeepClone();
            if (inner["properties"] is not null || inner["allOf"] is not null)
                parts.Add(new JObject(inner.Properties().Where(said => IsCommon(said.Name)).Select(said => said.DeepClone())));
            return;
        }
    }

    private static bool IsCommon(string keyword) => keyword is "properties" or "required" or "allOf" or "additionalProperties";

    private static bool Holds(JObject variant, JObject schema, SpecDocument document, HashSet<JObject> seen)
    {
        var resolved = document.Resolve(variant);
        if (resolved == schema)
            return true;
        return seen.Add(resolved) && (resolved["allOf"] as JArray ?? []).OfType<JObject>().Any(part => Holds(part, schema, document, seen));
    }
}
