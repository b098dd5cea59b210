using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Takes out of a model that derives from another what the other declares, and works out the values of the tag that mean it: those of
/// the mapping, else the ones that it allows, else its key.
/// </summary>
internal sealed class LeaveInherited : IRepair
{
    public void Apply(SpecDocument document)
    {
        var models = Hierarchy.All(document);
        foreach (var family in models.GroupBy(schema => Hierarchy.Root(schema, document)))
            Tag(family.Key, [.. family], document);
        foreach (var schema in models.Where(schema => schema[ExtensionNames.Parent] is not null))
            Leave(schema, document);
    }

    private static void Tag(JObject root, List<JObject> family, SpecDocument document)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        void Add(JObject schema, IEnumerable<string> values)
        {
            foreach (var value in values.Where(taken.Add))
                ((JArray)schema[ExtensionNames.TagValues]!).Add(value);
        }

        var tag = Hierarchy.Tag(root, document)!;
        foreach (var schema in family)
            Add(schema, family.SelectMany(other => Mapped(other, schema, document)));
        var derived = family.Where(schema => schema != root).ToList();
        foreach (var schema in derived)
            Add(schema, Allowed(schema["properties"]?[tag] as JObject ?? []));
        foreach (var schema in derived)
            Add(schema, [(string?)schema[ExtensionNames.Key] ?? Hierarchy.Name(schema)]);
    }

    private static IEnumerable<string> Mapped(JObject owner, JObject schema, SpecDocument document) =>
        from pair in owner[ExtensionNames.Discriminator]?["mapping"] ?? new JArray()
        where SpecDocument.ReferencedKey(pair) is { } key && document.Schemas[key] == schema
        select (string)pair["value"]!;

    private static IEnumerable<string> Allowed(JObject tag) =>
        (string?)tag[ExtensionNames.Constant] is { } constant
            ? [constant]
            : (tag["enum"] as JArray ?? []).Where(value => value.Type == JTokenType.String).Select(value => (string)value!);

    private static void Leave(JObject schema, SpecDocument document)
    {
        var members = (JObject)schema["properties"]!;
        var tag = Hierarchy.Tag(schema, document)!;
        foreach (var ancestor in Hierarchy.SelfAndAncestors(schema, document).Skip(1))
        {
            foreach (var known in (ancestor["properties"] as JObject ?? []).Properties())
            {
                if (known.Name == tag || members[known.Name] is not JObject again)
                    continue;
                if (SchemaShape.Fingerprint(document.Resolve(again)) != SchemaShape.Fingerprint(document.Resolve((JObject)known.Value)))
                {
                    document.Note(
                        Codes.Assumed,
                        again,
                        $"\"{Hierarchy.Name(ancestor)}\" declares \"{known.Name}\" otherwise than \"{Hierarchy.Name(schema)}\", which "
                            + "derives from it: the base's word is taken. Take one of them out in the overlay."
                    );
                }
                members.Remove(known.Name);
            }
        }
        members[tag] = new JObject { ["type"] = "string", [ExtensionNames.Inherited] = true };
    }
}
