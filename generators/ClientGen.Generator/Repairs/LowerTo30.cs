using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Writes the document as OpenAPI 3.0, which NSwag reads without losing anything.</summary>
internal sealed class LowerTo30 : IRepair
{
    // Ranges and lengths are checked by Validate and told by the docs; NSwag would make attributes of them.
    private static readonly string[] Dropped =
    [
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "pattern",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minProperties",
        "maxProperties",
        "title",
        "examples",
        "example",
        "$comment",
        "contentMediaType",
        "contentEncoding",
        "const",
        "discriminator",
    ];

    public void Apply(SpecDocument document)
    {
        document.Root["openapi"] = "3.0.3";
        document.Root.Remove("webhooks");
        document.Root.Remove("jsonSchemaDialect");
        MoveCookies(document);
        foreach (var schema in SchemaWalker.All(document))
        {
            foreach (var keyword in Dropped)
                schema.Remove(keyword);
            // Every model keeps unknown members through its base class.
            if (schema["properties"] is not null)
                schema["additionalProperties"] = false;
            if (schema[ExtensionNames.Nullable] is not null)
                schema["nullable"] = true;
            MoveReference(schema);
        }
    }

    // NSwag makes no parameter of a cookie, or of a part of a form; the call that is printed for it says where it goes.
    private static void MoveCookies(SpecDocument document)
    {
        foreach (var parameter in Operation.All(document).SelectMany(operation => operation.Definition["parameters"] ?? new JArray()))
        {
            if (parameter is JObject && (string?)(parameter["in"] as JValue) is "cookie" or FormParts.Place or FormParts.HeaderPlace)
                (parameter["in"], parameter["name"]) = ("header", $"{parameter["in"]} {parameter["name"]}");
        }
    }

    // In 3.0 a reference has no siblings.
    private static void MoveReference(JObject schema)
    {
        if (schema["$ref"] is not { } reference || schema.Count == 1)
            return;
        schema.Remove("$ref");
        schema["allOf"] = new JArray(new JObject { ["$ref"] = reference });
    }
}
