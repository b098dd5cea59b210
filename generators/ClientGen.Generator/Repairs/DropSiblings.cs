using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// What stands beside a reference says something of the place and never makes another type of it: in OpenAPI 3.0 it says nothing, in 3.1
/// members beside a reference are a part of their own. A <c>type</c> beside <c>allOf</c> repeats what the parts say.
/// </summary>
internal sealed class DropSiblings : IRepair
{
    private static readonly string[] Parts = ["properties", "required", "additionalProperties", "allOf"];

    public void Apply(SpecDocument document)
    {
        var isOld = ((string?)(document.Root["openapi"] as JValue) ?? "").StartsWith("3.0", StringComparison.Ordinal);
        foreach (var schema in SchemaWalker.All(document))
        {
            if (schema["$ref"] is not null)
                BesideReference(schema, isOld);
            else if (schema["allOf"] is JArray { Count: > 0 })
                BesideParts(schema);
        }
    }

    private static void BesideReference(JObject schema, bool isOld)
    {
        TakeNull(schema);
        if (!isOld && Parts.Any(part => schema[part] is JContainer { Count: > 0 }))
        {
            var (reference, rest) = (schema["$ref"]!, new JObject());
            foreach (var keyword in schema.Properties().Where(keyword => !Stays(keyword.Name)).ToList())
            {
                keyword.Remove();
                if (keyword.Name != "$ref")
                    rest.Add(keyword);
            }
            rest[ExtensionNames.Pointers] = schema[ExtensionNames.Pointers]?.DeepClone();
            schema["allOf"] = new JArray(new JObject { ["$ref"] = reference }, rest);
            return;
        }
        foreach (var keyword in schema.Properties().Where(keyword => keyword.Name != "$ref" && !Stays(keyword.Name)).ToList())
            keyword.Remove();
    }

    private static void BesideParts(JObject schema)
    {
        TakeNull(schema);
        // Members beside the parts are a part, whose type counts.
        if (schema["properties"] is null && schema["enum"] is null && schema["items"] is null)
            schema.Remove("type");
    }

    private static void TakeNull(JObject schema)
    {
        if (schema["type"] is JArray types && types.Any(type => (string?)type == "null"))
            schema[ExtensionNames.Nullable] = true;
    }

    private static bool Stays(string keyword) => keyword is "nullable" || SchemaShape.IsAnnotation(keyword);
}
