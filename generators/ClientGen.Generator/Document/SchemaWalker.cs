using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Finds every schema of a document, inner ones before the ones that hold them.</summary>
internal static class SchemaWalker
{
    private static readonly string[] Single = ["items", "additionalProperties", "not", "contains", "propertyNames"];
    private static readonly string[] Many = ["allOf", "anyOf", "oneOf", "prefixItems"];

    public static IEnumerable<JObject> All(SpecDocument document) => Roots(document).SelectMany(Within).ToList();

    /// <summary>A schema and all schemas inside it, without following references.</summary>
    public static IEnumerable<JObject> Within(JObject schema)
    {
        foreach (var child in Children(schema).ToList())
        {
            foreach (var inner in Within(child))
                yield return inner;
        }
        yield return schema;
    }

    private static IEnumerable<JObject> Roots(SpecDocument document)
    {
        foreach (var schema in document.Schemas.PropertyValues().OfType<JObject>())
            yield return schema;
        foreach (var holder in Holders(document))
        {
            if (holder.Value is JObject schema)
                yield return schema;
        }
    }

    /// <summary>The places outside component schemas that hold a schema: those of parameters, bodies, answers and headers.</summary>
    public static IEnumerable<JProperty> Holders(SpecDocument document)
    {
        var components = (document.Root["components"] as JObject ?? [])
            .Properties()
            .Where(section => section.Name != "schemas")
            .Select(section => section.Value);
        return new[] { document.Root["paths"], document.Root["webhooks"] }.Concat(components).OfType<JContainer>().SelectMany(Holders);
    }

    // An example may hold anything, "schema" too.
    private static IEnumerable<JProperty> Holders(JContainer part) =>
        part.Children()
            .SelectMany(child =>
                child switch
                {
                    JProperty { Name: "schema" } holder => [holder],
                    JProperty { Name: "example" or "examples" } => [],
                    JProperty property when property.Name.StartsWith("x-", StringComparison.Ordinal) => [],
                    JContainer container => Holders(container),
                    _ => [],
                }
            );

    private static IEnumerable<JObject> Children(JObject schema)
    {
        if (schema["properties"] is JObject properties)
        {
            foreach (var member in properties.PropertyValues().OfType<JObject>())
                yield return member;
        }
        foreach (var keyword in Single)
        {
            if (schema[keyword] is JObject child)
                yield return child;
        }
        foreach (var keyword in Many)
        {
            if (schema[keyword] is not JArray children)
                continue;
            foreach (var child in children.OfType<JObject>())
                yield return child;
        }
    }
}
