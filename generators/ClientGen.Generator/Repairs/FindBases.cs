using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// A component whose <c>allOf</c> refers to one with a discriminator derives from it, directly or through others: the reference goes, and
/// what is left is what the component adds.
/// </summary>
internal sealed class FindBases : IRepair
{
    private readonly HashSet<JObject> _open = [];

    public void Apply(SpecDocument document)
    {
        var components = document.Schemas.PropertyValues().OfType<JObject>().ToList();
        foreach (var schema in components.Where(schema => Member(schema) is not null))
            DropListOfDerived(schema, document);
        var links = components
            .Select(schema => (Schema: schema, Part: PartThatIsBase(schema, document)))
            .Where(link => link.Part is not null)
            .ToList();
        foreach (var (schema, part) in links)
            Link(schema, part!, document);
        foreach (var schema in Hierarchy.All(document))
            Require(schema, document);
    }

    private static string? Member(JObject schema) => (string?)schema[ExtensionNames.Discriminator]?["member"];

    // A base may list what is made of it.
    private static void DropListOfDerived(JObject schema, SpecDocument document)
    {
        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            if (schema[keyword] is JArray variants && variants.OfType<JObject>().Any(variant => IsMadeOf(variant, schema, document, [])))
                schema.Remove(keyword);
        }
    }

    private static bool IsMadeOf(JObject variant, JObject schema, SpecDocument document, HashSet<JObject> seen)
    {
        var resolved = document.Resolve(variant);
        return resolved == schema
            || (
                seen.Add(resolved)
                && (resolved["allOf"] as JArray ?? []).OfType<JObject>().Any(part => IsMadeOf(part, schema, document, seen))
            );
    }

    private JObject? PartThatIsBase(JObject schema, SpecDocument document)
    {
        if (SchemaShape.Variants(schema) is not null || schema["allOf"] is not JArray parts || !_open.Add(schema))
            return null;
        var found = parts
            .OfType<JObject>()
            .FirstOrDefault(part =>
                SpecDocument.ReferencedKey(part) is { } key
                && document.Schemas[key] is JObject target
                && Top(target, document) is { } top
                && (Member(schema) ?? Member(top)) == Member(top)
            );
        _open.Remove(schema);
        return found;
    }

    // The component with the discriminator that a component is, or is made of.
    private JObject? Top(JObject schema, SpecDocument document)
    {
        if (PartThatIsBase(schema, document) is { } part)
            return Top((JObject)document.Schemas[SpecDocument.ReferencedKey(part)!]!, document);
        return
            Member(schema) is { } member
            && SchemaShape.Variants(schema) is null
            && !_open.Contains(schema)
            && IsText(schema, member, document)
            ? schema
            : null;
    }

    private static bool IsText(JObject schema, string member, SpecDocument document) =>
        Members(schema, member, document, [])
            .All(tag => SchemaShape.Variants(tag) is null && ((string?)(tag["type"] as JValue) ?? "string") == "string");

    private static IEnumerable<JObject> Members(JObject schema, string member, SpecDocument document, HashSet<JObject> seen)
    {
        var resolved = document.Resolve(schema);
        if (!seen.Add(resolved))
            return [];
        var inner = (resolved["allOf"] as JArray ?? []).OfType<JObject>().SelectMany(part => Members(part, member, document, seen));
        return resolved["properties"]?[member] is JObject own ? inner.Append(document.Resolve(own)) : inner;
    }

    private static void Link(JObject schema, JObject part, SpecDocument document)
    {
        schema[ExtensionNames.Parent] = new JObject { ["$ref"] = part["$ref"] };
        part.Remove();
        if (schema["allOf"] is JArray { Count: 0 })
            schema.Remove("allOf");
        schema["type"] = "object";
    }

    // The tag is a member of every one of them, and of what each adds too, lest a component that adds nothing be any object.
    private static void Require(JObject schema, SpecDocument document)
    {
        schema[ExtensionNames.TagValues] = new JArray();
        var tag = Hierarchy.Tag(schema, document)!;
        if (schema["properties"] is not JObject members)
            schema["properties"] = members = [];
        if (members[tag] is null)
            members[tag] = new JObject { ["type"] = "string" };
        schema["type"] = "object";
        if (schema[ExtensionNames.Parent] is not null)
            return;
        if (schema["required"] is not JArray required)
            schema["required"] = required = [];
        if (!required.Any(name => (string?)name == tag))
            required.Add(tag);
    }
}
