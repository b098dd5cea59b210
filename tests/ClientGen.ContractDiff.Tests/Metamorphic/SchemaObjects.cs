using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic;

/// <summary>Finds the schema objects of a document, by the places where OpenAPI puts them.</summary>
internal static class SchemaObjects
{
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "properties",
        "patternProperties",
        "schemas",
        "$defs",
        "dependentSchemas",
    };
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "allOf", "anyOf", "oneOf", "prefixItems" };
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "example", "examples", "default", "enum", "const" };

    public static List<JObject> Of(JObject document)
    {
        var found = new List<JObject>();
        Walk(document, false, found);
        return found;
    }

    private static void Walk(JToken token, bool isSchema, List<JObject> found)
    {
        if (token is not JObject o)
            return;
        if (isSchema)
            found.Add(o);
        foreach (var p in o.Properties().Where(p => !Words.Contains(p.Name) && !p.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (Maps.Contains(p.Name) && p.Value is JObject map && (isSchema || p.Name == "schemas"))
            {
                foreach (var inner in map.PropertyValues())
                    Walk(inner, true, found);
            }
            else if (isSchema && Lists.Contains(p.Name) && p.Value is JArray list)
            {
                foreach (var inner in list)
                    Walk(inner, true, found);
            }
            else if (p.Value is JObject)
            {
                Walk(p.Value, p.Name is "schema" or "not" || (isSchema && p.Name is "items" or "additionalProperties"), found);
            }
            else if (p.Value is JArray several && !isSchema)
            {
                foreach (var inner in several)
                    Walk(inner, false, found);
            }
        }
    }
}
