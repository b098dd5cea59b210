using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.CSharp;

/// <summary>Sees through wrappers that add words only, to the component schema that gives a type its name.</summary>
internal static class NamedSchemas
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "$ref",
        "allOf",
        "anyOf",
        "oneOf",
        "nullable",
        "readOnly",
        "writeOnly",
        "default",
        "deprecated",
        "type",
    };

    public static SchemaSet? Of(SchemaSet set)
    {
        for (var step = 0; step < 16; step++)
        {
            if (set.Component is not null)
                return set;
            if (set.Parts is not [JObject only] || Inner(set.Space.Spec, only) is not { } inner)
                return null;
            var next = set.Space.Set(inner);
            if (ReferenceEquals(next, set))
                return null;
            set = next;
        }

        return null;
    }

    private static JToken? Inner(Spec spec, JObject schema)
    {
        if (!schema.Properties().All(p => Harmless.Contains(p.Name) || Annotations.Is(p.Name)))
            return null;
        if (schema.Text("$ref") is { } reference)
            return spec.Resolve(schema, reference);
        foreach (var keyword in (ReadOnlySpan<string>)["allOf", "anyOf", "oneOf"])
        {
            if (schema[keyword] is not JArray parts)
                continue;
            var kept = parts.Where(p => !NullReader.IsNullOnly(spec, p)).ToList();
            return kept.Count == 1 ? kept[0] : null;
        }

        return null;
    }
}
