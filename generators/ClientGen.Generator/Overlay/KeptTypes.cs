using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>
/// Reads a component that the vendor renamed, or wrote where it is used, under the name that the overlay remembers: what is used in the
/// same places and has at least half of the same parts is the same type. So names in C# and the overlay's targets hold.
/// </summary>
internal sealed class KeptTypes(IReadOnlyList<KnownType> known, IReadOnlyList<TargetPath> targets, SpecDocument document)
{
    // Those that the overlay names are known as well.
    private readonly HashSet<string> _names =
    [
        .. known.Select(type => type.Name),
        .. targets.Where(target => target.Segments is [_, ".components", ".schemas", ..]).SelectMany(target => target.NamesAt(3)),
    ];

    public void Keep()
    {
        // Without any there is nothing to find; what is malformed is told later.
        if ((document.Root["components"] as JObject)?["schemas"] is not JObject)
            return;
        // What is renamed back is a place in which others are found again.
        while (Renamed() is { } pair)
            Rename(pair.Component, pair.Type.Name);
        foreach (var type in Gone().ToList())
        {
            Part(type);
            Bring(type);
        }
    }

    private bool IsKnown(string name) => known.Any(type => type.Name == name);

    private IEnumerable<KnownType> Gone() => known.Where(type => !document.Schemas.ContainsKey(type.Name));

    private (JProperty Component, KnownType Type)? Renamed()
    {
        var uses = KnownType.Uses(document).ToLookup(use => JsonPointer.Of(use.Place), use => use.Key, StringComparer.Ordinal);
        return Gone()
            .SelectMany(type => type.Places.SelectMany(place => uses[place]).Where(key => !_names.Contains(key)).Select(key => (key, type)))
            .GroupBy(pair => pair)
            .Select(pair => (pair.Key.type, Component: document.Schemas.Property(pair.Key.key), Count: pair.Count()))
            .Where(pair => pair.Component is not null && pair.type.Resembles(pair.Component.Value))
            .OrderByDescending(pair => pair.Count)
            .ThenBy(pair => NearestName.Distance(pair.type.Name, pair.Component!.Name))
            .ThenBy(pair => pair.Component!.Name, StringComparer.Ordinal)
            .Select(pair => ((JProperty, KnownType)?)(pair.Component!, pair.type))
            .FirstOrDefault();
    }

    private void Rename(JProperty component, string name)
    {
        Note(component.Value, $"The component {component.Name} is {name}, by where it is used and what it has.");
        References.Redirect(document, component.Name, name);
        component.Replace(new JProperty(name, component.Value));
    }

    // Two components that the vendor made one of: in its own places, each is what it was.
    private void Part(KnownType type)
    {
        foreach (var place in Places(type))
        {
            foreach (var reference in place.DescendantsAndSelf().OfType<JObject>().ToList())
            {
                if (SpecDocument.ReferencedKey(reference) is not { } key || !IsKnown(key) || !type.IsLike(document.Schemas[key]))
                    continue;
                if (!document.Schemas.ContainsKey(type.Name))
                {
                    Note(reference, $"What was {type.Name} is {key} here, which has the same.");
                    document.Schemas[type.Name] = document.Schemas[key]!.DeepClone();
                }
                reference["$ref"] = SpecDocument.Reference(type.Name)["$ref"];
            }
        }
    }

    private IEnumerable<JObject> Places(KnownType type) =>
        type.Places.Select(place => JsonPointer.FindFragment(document.Root, place)).OfType<JObject>();

    // A component that the vendor wrote where it is used.
    private void Bring(KnownType type)
    {
        foreach (var place in Places(type))
        {
            if (Inline(place).FirstOrDefault(schema => HasParts(schema) && type.Resembles(schema)) is not { } schema)
                continue;
            if (!document.Schemas.ContainsKey(type.Name))
            {
                Note(schema, $"What is written here is {type.Name}, by where it is used and what it has.");
                document.Schemas[type.Name] = Type(schema);
            }
            else if (SchemaShape.Fingerprint(schema) != SchemaShape.Fingerprint(document.Schemas[type.Name]!))
            {
                continue;
            }
            if (schema["type"] is JArray types && types.Any(name => (string?)name == "null"))
                schema["nullable"] = true;
            foreach (var keyword in schema.Properties().Where(keyword => !StaysBehind(keyword.Name)).ToList())
                keyword.Remove();
            schema["allOf"] = new JArray(SpecDocument.Reference(type.Name));
        }
    }

    // Whether it may be null is said of the place.
    private static JObject Type(JObject schema)
    {
        var type = (JObject)schema.DeepClone();
        type.Remove("nullable");
        type.Remove("default");
        if (type["type"] is JArray types)
            type["type"] = types.FirstOrDefault(name => (string?)name != "null")?.DeepClone();
        foreach (var none in (type["enum"] ?? new JArray()).Where(value => value.Type == JTokenType.Null).ToList())
            none.Remove();
        return type;
    }

    private static bool StaysBehind(string keyword) => keyword == "nullable" || SchemaShape.IsAnnotation(keyword);

    private static bool HasParts(JObject schema) =>
        schema["enum"] is JArray { Count: > 1 } || schema["properties"] is JObject { Count: > 0 };

    private static IEnumerable<JObject> Inline(JObject place) =>
        SchemaWalker.Within(place).Where(schema => schema == place || !IsMember(schema)).Reverse();

    private static bool IsMember(JObject schema) => schema.Parent is JProperty { Parent.Parent: JProperty { Name: "properties" } };

    private void Note(JToken place, string fact) =>
        document.Note(
            Codes.Assumed,
            place,
            $"{fact} It is read under that name. To take the vendor's, change the overlay's targets and its \"{ExtensionNames.Types}\"."
        );
}
