using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Metamorphic;

/// <summary>A document of OpenAPI 3.1 as 3.0 writes it.</summary>
internal static class Lowered
{
    public static JObject Of(JObject document)
    {
        var lowered = (JObject)document.DeepClone();
        lowered["openapi"] = "3.0.3";
        // Inner schemas first.
        foreach (var schema in SchemaObjects.Of(lowered).AsEnumerable().Reverse())
        {
            Reference(schema);
            Null(schema);
            Bound(schema, "exclusiveMinimum", "minimum");
            Bound(schema, "exclusiveMaximum", "maximum");
            Words(schema);
        }
        return lowered;
    }

    // What stands beside a reference counts in 3.1 alone.
    private static void Reference(JObject schema)
    {
        if (schema["$ref"] is not { } reference || schema.Count == 1)
            return;
        schema.Remove("$ref");
        schema["allOf"] = Joined(new JObject { ["$ref"] = reference }, schema);
    }

    private static void Null(JObject schema)
    {
        if (schema["type"] is JArray types && types.Any(IsNull))
        {
            schema["type"] = types.Single(type => !IsNull(type));
            schema["nullable"] = true;
        }
        if (schema["anyOf"] is JArray variants && variants.FirstOrDefault(v => IsNull(v["type"])) is { } nothing)
        {
            nothing.Remove();
            if (variants is [JObject { } only])
            {
                schema.Remove("anyOf");
                schema["allOf"] = Joined(only, schema);
            }
            schema["nullable"] = true;
        }
    }

    private static JArray Joined(JObject first, JObject schema) =>
        new((schema["allOf"] as JArray ?? []).Prepend(first).Select(part => part.DeepClone()));

    private static bool IsNull(JToken? type) => type is JValue { Value: "null" };

    private static void Bound(JObject schema, string exclusive, string inclusive)
    {
        if (schema[exclusive] is not JValue { Type: JTokenType.Integer or JTokenType.Float } bound)
            return;
        schema[inclusive] = bound;
        schema[exclusive] = true;
    }

    private static void Words(JObject schema)
    {
        if (schema["const"] is { } only)
        {
            schema.Remove("const");
            schema["enum"] = new JArray(only);
        }
        if (schema["examples"] is JArray { Count: > 0 } examples)
        {
            schema.Remove("examples");
            schema["example"] = examples[0];
        }
        if (schema["contentMediaType"] is not null || schema["contentEncoding"] is not null)
        {
            schema["format"] = schema["contentEncoding"] is null ? "binary" : "byte";
            schema.Remove("contentMediaType");
            schema.Remove("contentEncoding");
        }
    }
}
