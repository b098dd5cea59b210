using System.Globalization;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>The member that a discriminator names is a real member of every variant: it is declared, required, and written.</summary>
internal sealed class WriteTags : IRepair
{
    public void Apply(SpecDocument document)
    {
        var told = SchemaWalker
            .All(document)
            .SelectMany(schema => (SchemaShape.Variants(schema) ?? []).OfType<JObject>())
            .Where(variant => variant[ExtensionNames.Tag] is not null)
            .Select(variant => (Schema: document.Resolve(variant), Tag: variant[ExtensionNames.Tag]!))
            .Where(variant => SchemaShape.IsObject(variant.Schema) && !Placeholder.Is(variant.Schema) && !Hierarchy.IsPart(variant.Schema))
            .GroupBy(variant => variant.Schema);
        foreach (var variant in told)
        {
            foreach (var member in variant.GroupBy(place => (string)place.Tag["member"]!))
                Write(variant.Key, member.Key, [.. member.Select(place => (string)place.Tag["values"]![0]!).Distinct()], document);
        }
    }

    // A number or a flag may be the tag, as the document's text for it.
    private static bool Fits(string value, string? type) =>
        type switch
        {
            "string" => true,
            "integer" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "boolean" => value is "true" or "false",
            _ => false,
        };

    private static void Write(JObject schema, string name, List<string> values, SpecDocument document)
    {
        if (schema["properties"] is not JObject members)
            schema["properties"] = members = [];
        if (members[name] is not JObject member)
            members[name] = member = new JObject { ["type"] = "string" };
        var type = SchemaShape.Type(document.Resolve(member));
        if (!values.TrueForAll(one => Fits(one, type)) || SchemaShape.IsReadOnly(member))
            return;
        if (schema["required"] is not JArray required)
            schema["required"] = required = [];
        if (!required.Any(known => (string?)known == name))
            required.Add(name);
        // Two unions may name it by two values: then only its user knows.
        if (values is [var value])
            member[ExtensionNames.TagValues] = value;
    }
}
