using System.Globalization;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Reads what discriminators say while components still have the keys that the vendor gave them: each variant is told its values, and each
/// base the references that its mapping names. Without a mapping the values that a schema allows are its own, else its key.
/// </summary>
internal sealed class ReadDiscriminators : IRepair
{
    private const int Deepest = 16;

    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document))
        {
            if (Member(schema["discriminator"]) is not { } member)
                continue;
            var mapping = Mapping(schema["discriminator"]!["mapping"] as JObject ?? [], document).ToList();
            foreach (var variant in (SchemaShape.Variants(schema) ?? []).OfType<JObject>())
                Tell(variant, member, mapping, document);
            if (schema.Parent?.Parent == document.Schemas)
            {
                schema[ExtensionNames.Discriminator] = new JObject
                {
                    ["member"] = member,
                    ["mapping"] = new JArray(
                        mapping.Select(pair => new JObject(
                            new JProperty("value", pair.Value),
                            SpecDocument.Reference(pair.Key).Property("$ref")!
                        ))
                    ),
                };
            }
        }
        foreach (var component in document.Schemas.PropertyValues().OfType<JObject>().Where(component => component["allOf"] is not null))
            component[ExtensionNames.Key] = ((JProperty)component.Parent!).Name;
    }

    private static void Tell(JObject variant, string member, List<(string Value, string Key)> mapping, SpecDocument document)
    {
        if (SpecDocument.ReferencedKey(SchemaShape.SingleAllOf(variant) ?? variant) is not { } key)
            return;
        var mapped = mapping.Where(pair => pair.Key == key).Select(pair => pair.Value).ToList();
        // No body with another value would fit the schema.
        var values = mapped.Count > 0 ? mapped : Allowed(document.Schemas[key] as JObject, member, document).DefaultIfEmpty(key);
        variant[ExtensionNames.Tag] = new JObject { ["member"] = member, ["values"] = new JArray(values) };
    }

    private static IEnumerable<string> Allowed(JObject? schema, string member, SpecDocument document)
    {
        var tag = TagOf(schema, member, document, 0);
        return (tag?["const"] is { } constant ? [constant] : tag?["enum"] as IEnumerable<JToken> ?? [])
            .OfType<JValue>()
            .Where(value => value.Type is JTokenType.String or JTokenType.Integer or JTokenType.Boolean)
            .Select(value =>
                value.Value is bool flag
                    ? flag
                        ? "true"
                        : "false"
                    : value.ToString(CultureInfo.InvariantCulture)
            );
    }

    // A variant may have it from what it is made of.
    private static JObject? TagOf(JObject? schema, string member, SpecDocument document, int depth)
    {
        if (schema is null || depth > Deepest)
            return null;
        schema = document.Resolve(schema);
        if (schema["properties"]?[member] is JObject own)
            return document.Resolve(SchemaShape.SingleAllOf(own) ?? own);
        return (schema["allOf"] as JArray ?? [])
            .OfType<JObject>()
            .Select(part => TagOf(part, member, document, depth + 1))
            .FirstOrDefault(tag => tag?["const"] is not null || tag?["enum"] is not null);
    }

    private static string? Member(JToken? discriminator) =>
        (string?)((discriminator as JObject)?["propertyName"] as JValue ?? (discriminator as JValue));

    private static IEnumerable<(string Value, string Key)> Mapping(JObject mapping, SpecDocument document) =>
        from pair in mapping.Properties()
        where pair.Value.Type == JTokenType.String
        let key = Key((string)pair.Value!, document)
        where key is not null
        select (pair.Name, key);

    // A key, a reference, or another file of which a component was made.
    private static string? Key(string target, SpecDocument document) =>
        new[]
        {
            SpecDocument.ReferencedKey(new JObject { ["$ref"] = target }),
            target,
            target[(target.LastIndexOf('/') + 1)..],
            Path.GetFileNameWithoutExtension(target),
        }.FirstOrDefault(key => key is not null && document.Schemas[key] is JObject);
}
