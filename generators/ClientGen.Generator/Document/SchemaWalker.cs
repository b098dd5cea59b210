using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Finds every schema of a document, inner ones before the ones that hold them.</summary>
internal static class SchemaWalker
{
    private static readonly string[] Single = ["items", "additionalProperties", "not", "contains", "propertyNames"];
    private static readonly string[] Many = ["allOf", "anyOf", "oneOf", "prefixItems"];

    public static IEnumerable<JObject> All(SpecDocument document)
    {
        var found = new List<JObject>();
        foreach (var root in Roots(document))
            Gather(root, found);
        return found;
    }

    /// <summary>A schema and all schemas inside it, without following references.</summary>
    public static IEnumerable<JObject> Within(JObject schema)
    {
        var found = new List<JObject>();
        Gather(schema, found);
        return found;
    }

    /// <summary>Whether an object stands where a schema does.</summary>
    public static bool IsSchema(JToken part)
    {
        var place = part.Parent is JArray list ? list.Parent as JProperty : part.Parent as JProperty;
        return place is not null
            && (
                Array.Exists(part.Parent is JArray ? Many : Single, keyword => keyword == place.Name)
                || place.Name == "schema"
                || place.Parent?.Parent is JProperty { Name: "properties" or "schemas" or "definitions" or "$defs" }
            );
    }

    private static void Gather(JObject schema, List<JObject> found)
    {
        if (HoldsObjects(schema))
        {
            foreach (var child in Children(schema))
                Gather(child, found);
        }
        found.Add(schema);
    }

    // Most schemas hold none: that is seen without asking for each keyword.
    private static bool HoldsObjects(JObject schema)
    {
        for (var keyword = schema.First; keyword is not null; keyword = keyword.Next)
        {
            if (((JProperty)keyword).Value is JObject or JArray { First: JObject })
                return true;
        }
        return false;
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
        var found = new List<JProperty>();
        foreach (var part in new[] { document.Root["paths"], document.Root["webhooks"] }.Concat(components).OfType<JContainer>())
            GatherHolders(part, found);
        return found;
    }

    // An example may hold anything, "schema" too.
    private static void GatherHolders(JContainer part, List<JProperty> found)
    {
        for (var child = part.First; child is not null; child = child.Next)
        {
            if (child is JProperty { Name: "schema" } holder)
                found.Add(holder);
            else if (child is JContainer container && !(child is JProperty property && IsOpaque(property)))
                GatherHolders(container, found);
        }
    }

    private static bool IsOpaque(JProperty property) =>
        property.Name.StartsWith("x-", StringComparison.Ordinal)
            ? property.Parent?.Parent is not JProperty { Name: "headers" }
            : property.Name is "example" or "examples" && !Reference.IsMember(property);

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
