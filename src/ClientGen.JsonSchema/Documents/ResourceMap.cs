using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Documents;

/// <summary>The resources of one document and the anchors in them.</summary>
internal sealed class ResourceMap
{
    // Below these stand names that somebody chose, not keywords.
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        "properties",
        "patternProperties",
        "$defs",
        "definitions",
        "dependentSchemas",
        "schemas",
        "responses",
        "parameters",
        "requestBodies",
        "headers",
        "content",
        "encoding",
        "callbacks",
        "pathItems",
        "webhooks",
        "paths",
    };

    // Below these stand values: an $id in one of them is data.
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal) { "const", "enum", "default", "example", "examples" };

    private readonly Dictionary<JToken, SchemaResource> _byRoot = new(ReferenceEqualityComparer.Instance);

    public ResourceMap(SchemaNode document, string file, bool hasIds)
    {
        Root = (hasIds ? Identified(document, file) : null) ?? new SchemaResource(document, file);
        _byRoot[document.Token] = Root;
        if (hasIds)
            Walk(document);
    }

    public SchemaResource Root { get; }

    public IEnumerable<SchemaResource> All => _byRoot.Values;

    /// <summary>The resource a schema stands in: that of the nearest <c>$id</c> at or above it.</summary>
    public SchemaResource Of(JToken schema)
    {
        for (var at = schema; at is not null && _byRoot.Count > 1; at = at.Parent)
        {
            if (_byRoot.TryGetValue(at, out var resource))
                return resource;
        }

        return Root;
    }

    private void Walk(SchemaNode document)
    {
        var open = new Stack<(SchemaNode Node, SchemaResource In, bool IsNames)>([(document, Root, false)]);
        while (open.TryPop(out var at))
        {
            var (node, resource, isNames) = at;
            if (!isNames && node.Token is JObject schema)
                resource = Note(node, schema, resource);
            foreach (var child in node.Children())
            {
                var key = isNames ? null : (child.Token.Parent as JProperty)?.Name;
                if (key is null || !Values.Contains(key))
                    open.Push((child, resource, key is not null && Named.Contains(key)));
            }
        }
    }

    private SchemaResource Note(SchemaNode node, JObject schema, SchemaResource parent)
    {
        if (!_byRoot.TryGetValue(schema, out var resource))
        {
            resource = Identified(node, parent.Address) ?? parent;
            if (resource != parent)
                _byRoot[schema] = resource;
        }

        if (schema["$anchor"] is JValue { Value: string anchor })
            resource.AddAnchor(anchor, node);
        if (schema["$dynamicAnchor"] is JValue { Value: string name })
            resource.AddDynamicAnchor(name, node);
        return resource;
    }

    private static SchemaResource? Identified(SchemaNode node, string address)
    {
        if (node.Token is not JObject schema || schema["$id"] is not JValue { Value: string id })
            return null;
        try
        {
            return new SchemaResource(node, SchemaAddress.Combine(address, id.TrimEnd('#')));
        }
        catch (UriFormatException e)
        {
            throw new SchemaException(node.Location, $"the $id is '{id}', which is neither an address nor a path", e);
        }
    }
}
