using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Turns <c>type: [X, "null"]</c> and <c>anyOf: [X, {type: "null"}]</c> into X that may be null, and several types into a
/// union, of which each variant has the keywords of its type.</summary>
internal sealed class UnwrapNull : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            UnwrapTypes(schema);
            UnwrapVariants(schema, "anyOf");
            UnwrapVariants(schema, "oneOf");
            if ((bool?)schema["nullable"] == true)
                schema[ExtensionNames.Nullable] = true;
        }
        // What is null and nothing else was left until now, since a union around it asks for it.
        foreach (var schema in SchemaWalker.All(document).Where(SchemaShape.IsNull))
        {
            foreach (var keyword in new[] { "type", "enum", "const" })
                schema.Remove(keyword);
            schema[ExtensionNames.Nullable] = true;
        }
    }

    private static void UnwrapTypes(JObject schema)
    {
        if (schema["type"] is not JArray types || SchemaShape.IsNull(schema))
            return;
        var names = types.Select(type => (string)type!).Distinct().ToList();
        if (names.Remove("null"))
            schema[ExtensionNames.Nullable] = true;
        if (names.Count == 1)
        {
            schema["type"] = names[0];
            return;
        }
        schema.Remove("type");
        if (names.Count > 1)
            schema["anyOf"] = new JArray(names.Select(name => Variant(name, schema)));
    }

    // What is said of objects, of lists or of text is said of that variant alone.
    private static JObject Variant(string type, JObject schema)
    {
        var variant = new JObject { ["type"] = type };
        foreach (var keyword in KeywordsOf(type).Select(schema.Property).OfType<JProperty>().ToList())
        {
            keyword.Remove();
            variant.Add(keyword);
        }
        return variant;
    }

    private static string[] KeywordsOf(string type) =>
        type switch
        {
            "object" => ["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
            "array" => ["items", "minItems", "maxItems", "uniqueItems"],
            "string" => ["minLength", "maxLength", "pattern"],
            _ => [],
        };

    private static void UnwrapVariants(JObject schema, string keyword)
    {
        if (schema[keyword] is not JArray variants)
            return;
        foreach (var variant in variants.OfType<JObject>().Where(SchemaShape.IsNull).ToList())
        {
            variant.Remove();
            schema[ExtensionNames.Nullable] = true;
        }
        // A variant that may be null makes the whole so.
        // All of them lose it, not just the first.
        if (variants.OfType<JObject>().Where(variant => variant.Remove(ExtensionNames.Nullable)).ToList().Count > 0)
            schema[ExtensionNames.Nullable] = true;
        if (variants.Count == 0)
        {
            schema.Remove(keyword);
        }
        else if (variants.Count == 1 && schema[ExtensionNames.Nullable] is not null)
        {
            schema.Remove(keyword);
            schema["allOf"] = variants;
        }
    }
}
