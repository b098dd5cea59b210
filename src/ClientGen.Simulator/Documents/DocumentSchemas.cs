using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Documents;

/// <summary>The schemas of a document as a response is made from them.</summary>
internal sealed class DocumentSchemas(JObject root, SchemaValidator validator)
{
    private static readonly ValidationOptions Response = new() { Direction = PayloadDirection.Response };

    /// <summary>What a part stands for: the part itself, or what its <c>$ref</c> names within the document.</summary>
    public JObject Follow(JToken? part)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        var at = part;
        while (at is JObject { } schema && (string?)(schema["$ref"] as JValue) is { } reference && seen.Add(schema))
            at = JsonPointer.FindFragment(root, reference);
        return at as JObject ?? [];
    }

    /// <summary>Whether a value fits a schema of the document; whatever fits where there is none, or one that cannot be used.</summary>
    public bool Fits(JToken value, JToken schema)
    {
        if (schema.Root != root)
            return true;
        try
        {
            return validator.Validate(value, JsonPointer.Of(schema)[1..], Response).Count == 0;
        }
        catch (SchemaException)
        {
            return true;
        }
    }

    /// <summary>The schema of a member, through references and the parts of an <c>allOf</c>; null where it has none.</summary>
    public JObject? Member(JToken? schema, string name)
    {
        var followed = Follow(schema);
        if (followed["properties"]?[name] is { } member)
            return Follow(member);
        return (followed["allOf"] ?? followed["oneOf"] ?? followed["anyOf"] ?? new JArray())
            .Select(part => Member(part, name))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>The schema that a pointer into a response leads to; null where it leads to none.</summary>
    public JObject? At(JToken? schema, string pointer) =>
        JsonPointer.Split(pointer).Aggregate<string, JObject?>(Follow(schema), (at, name) => at is null ? null : Member(at, name));
}
