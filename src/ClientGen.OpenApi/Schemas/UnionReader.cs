using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>Reads unions, and sees through those that are a list of values or of types written the long way.</summary>
internal static class UnionReader
{
    public static NormalizedUnion Read(SchemaCache space, JObject schema, string keyword, JArray variants, out bool withNull)
    {
        var kept = variants.Where(v => !NullReader.IsNullOnly(space.Spec, v)).ToList();
        withNull = kept.Count < variants.Count;
        var places = new Dictionary<SchemaSet, JToken>();
        foreach (var written in kept.SelectMany(v => Flatten(v, keyword, 0)))
            places.TryAdd(space.Set(written), written);
        return new(keyword == "oneOf", [.. places.Keys], NormalizedDiscriminator.Read(schema), variants) { Places = places };
    }

    /// <summary>The values, when every variant is nothing but listed values.</summary>
    public static IReadOnlyList<JToken>? AsEnum(NormalizedUnion union)
    {
        var values = new List<JToken>();
        foreach (var variant in union.Variants)
        {
            if (variant.At is not JObject o || !Only(o, "enum", "const", "type"))
                return null;
            if (o["enum"] is JArray listed)
                values.AddRange(listed);
            else if (o["const"] is { } one)
                values.Add(one);
            else
                return null;
        }

        return !union.OneOf || values.Select(CanonicalJson.Canonical).Distinct(StringComparer.Ordinal).Count() == values.Count
            ? values
            : null;
    }

    /// <summary>The types, when every variant is nothing but a type.</summary>
    public static JsonTypes? AsTypes(NormalizedUnion union)
    {
        var types = JsonTypes.None;
        foreach (var variant in union.Variants)
        {
            if (variant.At is not JObject o || o["type"] is null || !Only(o, "type"))
                return null;
            var shape = variant.Normalized;
            if (union.OneOf && (types & shape.Types) != 0)
                return null;
            types |= shape.Types | (shape.AllowsNull ? JsonTypes.Null : JsonTypes.None);
        }

        return types;
    }

    // A union inside a union of the same kind is the longer union; for oneOf only anyOf semantics survive the move.
    private static IEnumerable<JToken> Flatten(JToken variant, string keyword, int depth)
    {
        if (depth < 8 && keyword == "anyOf" && variant is JObject o && o["anyOf"] is JArray inner && Only(o, "anyOf"))
            return inner.SelectMany(v => Flatten(v, keyword, depth + 1));
        return [variant];
    }

    private static bool Only(JObject schema, params ReadOnlySpan<string> keywords)
    {
        foreach (var property in schema.Properties())
        {
            if (!keywords.Contains(property.Name) && !Annotations.Is(property.Name))
                return false;
        }

        return true;
    }
}
