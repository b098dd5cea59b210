using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>A choice between texts, each a constant of its own so that it can have a description, is an enum of them.</summary>
internal sealed class EnumerateConstants : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            if (SchemaShape.Variants(schema) is not { Count: > 1 } variants || !variants.All(IsText))
                continue;
            schema["type"] = "string";
            schema["enum"] = new JArray(variants.Select(Value));
            schema.Remove("anyOf");
            schema.Remove("oneOf");
        }
    }

    private static bool IsText(JToken variant) =>
        variant is JObject schema
        && Value(schema) is JValue { Type: JTokenType.String }
        && schema.Properties().All(keyword => keyword.Name is "const" or "enum" or "type" || SchemaShape.IsAnnotation(keyword.Name));

    private static JToken? Value(JToken variant) => variant["const"] ?? (variant["enum"] is JArray { Count: 1 } one ? one[0] : null);
}
