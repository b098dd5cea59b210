using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Says in the words that types are made of what newer or rarer keywords say: members whose names match a pattern are the values of a map,
/// a list whose places have schemas of their own is a list of anything. What only rules a value out makes no type and goes.
/// </summary>
internal sealed class PlainMaps : IRepair
{
    private static readonly string[] Checks =
    [
        "not",
        "if",
        "then",
        "else",
        "contains",
        "propertyNames",
        "dependentSchemas",
        "dependentRequired",
        "unevaluatedProperties",
        "unevaluatedItems",
        "$defs",
        "definitions",
        "$id",
        "$schema",
        "$anchor",
    ];

    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            if (schema["patternProperties"] is JObject patterns)
            {
                schema.Remove("patternProperties");
                var values = patterns.PropertyValues().OfType<JObject>().Where(value => value.Count > 0).ToList();
                if (schema["additionalProperties"] is not JObject && schema["properties"] is null)
                    schema["additionalProperties"] = values.Count == 1 ? values[0].DeepClone() : new JObject();
            }
            if (schema.Remove("prefixItems") && schema["items"] is not JObject)
                schema["items"] = new JObject();
            foreach (var keyword in Checks)
                schema.Remove(keyword);
            if (
                schema["type"] is null
                && schema["additionalProperties"] is JObject
                && schema["properties"] is null
                && schema["allOf"] is null
            )
            {
                schema["type"] = "object";
            }
            if ((string?)(schema["type"] as JValue) == "array" && schema["items"] is null)
                schema["items"] = new JObject();
        }
    }
}
