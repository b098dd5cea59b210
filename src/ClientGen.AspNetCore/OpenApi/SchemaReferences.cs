using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace ClientGen.AspNetCore;

/// <summary>Takes schemas out of a document, so that they refer to the components of another one.</summary>
/// <param name="source">The document.</param>
/// <param name="nameOf">The name of a type's component; null where it is written in place.</param>
internal sealed class SchemaReferences(SchemaDocument source, Func<Type, string?> nameOf)
{
    private readonly Queue<KeyValuePair<string, string>> _left = new();
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Stack<string> _inside = new();

    /// <summary>The next component that was referred to: its name, and where its schema is.</summary>
    public bool TryTake([NotNullWhen(true)] out string? name, [NotNullWhen(true)] out string? place)
    {
        var isThere = _left.TryDequeue(out var next);
        (name, place) = (next.Key, next.Value);
        return isThere;
    }

    /// <summary>The schema at a place, with the references of the new document.</summary>
    public JsonNode Rewrite(string place)
    {
        // What contains itself and has no name cannot be written out: from there on it is anything.
        if (_inside.Contains(place))
            return new JsonObject();
        _inside.Push(place);
        var schema = Schema(source.At(place));
        _inside.Pop();
        return schema;
    }

    private JsonNode Schema(JsonNode? node)
    {
        if (node is not JsonObject schema)
            return node?.DeepClone() ?? new JsonObject();
        if (ReferenceOf(schema) is { } place && NameAt(place) is null)
            return Inline(schema, place);
        var copy = new JsonObject();
        // What tells the generator how to name and merge is no part of the vendor's schema.
        foreach (var (keyword, value) in schema.Where(member => !member.Key.StartsWith("x-clientgen-", StringComparison.Ordinal)))
            copy[keyword] = Value(keyword, value);
        return copy;
    }

    private JsonNode? Value(string keyword, JsonNode? value) =>
        keyword switch
        {
            "$ref" => value is JsonValue && NameAt((string)value!) is { } name ? Component(name) : value?.DeepClone(),
            "properties" or "patternProperties" or "dependentSchemas" or "$defs" => Map(value),
            "allOf" or "anyOf" or "oneOf" or "prefixItems" when value is JsonArray all => new JsonArray([.. all.Select(Schema)]),
            "items" or "additionalProperties" or "not" or "contains" or "propertyNames" or "if" or "then" or "else" => Schema(value),
            "unevaluatedItems" or "unevaluatedProperties" or "contentSchema" => Schema(value),
            "discriminator" => Discriminator(value),
            _ => value?.DeepClone(),
        };

    private JsonNode? Map(JsonNode? value) =>
        value is JsonObject schemas
            ? new JsonObject(schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)Schema(schema.Value))))
            : value?.DeepClone();

    private JsonNode? Discriminator(JsonNode? value)
    {
        var copy = value?.DeepClone();
        if (copy?["mapping"] is JsonObject mapping)
        {
            foreach (var (tag, to) in mapping.ToList())
                mapping[tag] = (string?)to is { } place && NameAt(place) is { } name ? Component(name) : to?.DeepClone();
        }
        return copy;
    }

    // What stands beside a reference holds too.
    private JsonNode Inline(JsonObject schema, string place)
    {
        var inline = Rewrite(place);
        if (schema.Count == 1)
            return inline;
        var rest = new JsonObject(
            schema.Where(member => member.Key != "$ref").Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))
        );
        return new JsonObject { ["allOf"] = new JsonArray(inline, Schema(rest)) };
    }

    private static string? ReferenceOf(JsonObject schema) => schema["$ref"] is JsonValue value ? (string?)value : null;

    private string? NameAt(string place)
    {
        if (source.TypeAt(place) is not { } type || nameOf(type) is not { } name)
            return null;
        if (_named.Add(name))
            _left.Enqueue(KeyValuePair.Create(name, place));
        return name;
    }

    private static string Component(string name) => "#/components/schemas/" + name;
}
