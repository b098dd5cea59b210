using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Turns <c>type: [X, "null"]</c> and <c>anyOf: [X, {type: "null"}]</c> into X that may be null, and several types into a
/// union.</summary>
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
    }

    private static void UnwrapTypes(JObject schema)
    {
        if (schema["type"] is not JArray types)
            return;
        var names = types.Select(type => (string)type!).ToList();
        if (names.Remove("null"))
            schema[ExtensionNames.Nullable] = true;
        if (names.Count == 1)
        {
            schema["type"] = names[0];
            return;
        }
        schema.Remove("type");
        if (names.Count > 1)
            schema["anyOf"] = new JArray(names.Select(name => new JObject { ["type"] = name }));
    }

    private static void UnwrapVariants(JObject schema, string keyword)
    {
        if (schema[keyword] is not JArray variants || !variants.Any(SchemaShape.IsNull))
            return;
        foreach (var variant in variants.Where(SchemaShape.IsNull).ToList())
            variant.Remove();
        schema[ExtensionNames.Nullable] = true;
        if (variants.Count == 1)
        {
            schema.Remove(keyword);
            schema["allOf"] = variants;
        }
    }
}
