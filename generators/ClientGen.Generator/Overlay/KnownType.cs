using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Overlay;

/// <summary>What the overlay remembers of a component: where it is used and what it has, so that it is known again under another
/// name.</summary>
/// <param name="Name">The vendor's name for it.</param>
/// <param name="Places">Pointers to members, bodies, answers or components that refer to it.</param>
/// <param name="Parts">The names of its members, or its values.</param>
internal sealed record KnownType(string Name, IReadOnlyList<string> Places, IReadOnlyList<string> Parts)
{
    private const string Middle = " : ";
    private const string Comma = ", ";
    private const int MostPlaces = 4;

    /// <summary>The types of a document, by name.</summary>
    public static IEnumerable<KnownType> Of(SpecDocument document)
    {
        var places = Uses(document).ToLookup(use => use.Key, use => JsonPointer.Of(use.Place), StringComparer.Ordinal);
        return document
            .Schemas.Properties()
            .OrderBy(schema => schema.Name, StringComparer.Ordinal)
            .Select(schema => new KnownType(
                schema.Name,
                [.. places[schema.Name].Distinct().Order(StringComparer.Ordinal).Take(MostPlaces)],
                PartsOf(schema.Value)
            ))
            .Where(type => type.Places.Count > 0);
    }

    /// <summary>The types that an overlay remembers.</summary>
    public static IReadOnlyList<KnownType> In(JObject overlay) =>
        [
            .. (overlay[ExtensionNames.Types] as JObject ?? [])
                .Properties()
                .Where(type => type.Value.Type == JTokenType.String)
                .Select(type => (type.Name, Text: ((string)type.Value!).Split(Middle, 2)))
                .Select(type => new KnownType(type.Name, type.Text[0].Split(' '), type.Text is [_, var parts] ? parts.Split(Comma) : [])),
        ];

    /// <summary>As the overlay has it.</summary>
    public string Text => string.Join(' ', Places) + Middle + string.Join(Comma, Parts);

    /// <summary>Whether a schema has at least half of what both have, or is as empty.</summary>
    public bool Resembles(JToken schema)
    {
        var parts = string.Join(Comma, PartsOf(schema)).Split(Comma);
        var mine = string.Join(Comma, Parts).Split(Comma);
        return 2 * mine.Intersect(parts).Count() >= mine.Union(parts).Count();
    }

    /// <summary>Whether a schema has the very same, of which there is something.</summary>
    public bool IsLike(JToken? schema) => schema is not null && Parts.Count > 0 && PartsOf(schema).SequenceEqual(Parts);

    /// <summary>Each reference to a component, with the member, body, answer or component that it stands in.</summary>
    public static IEnumerable<(string Key, JObject Place)> Uses(SpecDocument document) =>
        from property in document.Root.Descendants().OfType<JProperty>()
        where property.Name == "$ref"
        let key = SpecDocument.ReferencedKey(property.Parent)
        where key is not null
        let place = property.Ancestors().OfType<JObject>().FirstOrDefault(IsPlace)
        where place is not null
        select (key, place);

    private static bool IsPlace(JObject schema) =>
        schema.Parent is JProperty { Name: "schema" } or JProperty { Parent.Parent: JProperty { Name: "properties" or "schemas" } };

    private static List<string> PartsOf(JToken schema) =>
        [
            .. (
                ((schema as JObject)?["enum"] as JArray)?.Select(value => value.ToString())
                ?? ((schema as JObject)?["properties"] as JObject)?.Properties().Select(member => member.Name)
                ?? []
            ).Order(StringComparer.Ordinal),
        ];
}
