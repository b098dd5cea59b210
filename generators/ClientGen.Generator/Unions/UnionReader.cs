using ClientGen.Generator.Document;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Unions;

/// <summary>Makes cases of the variants that a schema lists.</summary>
internal sealed class UnionReader(SpecDocument document)
{
    /// <summary>One case for each variant, in order; null for a variant that is none.</summary>
    public IReadOnlyList<UnionCase?> Read(JArray variants) =>
        variants
            .OfType<JObject>()
            .Select(variant => Read(variant) is { } read ? read with { Schema = (JObject)document.Resolve(variant).DeepClone() } : null)
            .ToList();

    // Null for a variant that says nothing: what no variant fits is kept as it came in any case.
    private UnionCase? Read(JObject variant)
    {
        var schema = document.Resolve(variant);
        var key = Key(variant);
        var description = (string?)variant["description"] ?? (string?)schema["description"] ?? "";
        if (key == TypeFreeForm.TypeName || SchemaShape.IsFreeForm(schema))
            return null;
        if (SchemaShape.IsEnum(schema))
            return new(CaseKind.Enum, key!, key!, description);
        switch (SchemaShape.Type(schema))
        {
            case "string":
                return new(CaseKind.Text, "string", "Text", description);
            case "integer":
                return new(CaseKind.Integer, (string?)schema["format"] == "int64" ? "long" : "int", "Integer", description);
            case "number":
                return new(CaseKind.Number, "double", "Number", description);
            case "boolean":
                return new(CaseKind.Flag, "bool", "Flag", description);
            case "array":
                return List(schema, description);
        }
        if (key is not null && !Placeholder.Is(schema) && SchemaShape.IsObject(schema) && schema["properties"] is JObject { Count: > 0 })
            return Object(key, schema, variant, description);
        // What no type is made of is kept as it came, and built by hand.
        return Map(schema, description);
    }

    // The key of the last component the variant refers to: a chain of references is one type.
    private string? Key(JObject variant)
    {
        string? key = null;
        for (var at = variant; at is not null; )
        {
            var next = SpecDocument.ReferencedKey(at) is { } referenced ? referenced : null;
            key = next ?? key;
            at = next is not null ? document.Schemas[next] as JObject : SchemaShape.SingleAllOf(at);
        }
        return key;
    }

    private UnionCase List(JObject schema, string description)
    {
        var item = schema["items"] is JObject items ? Union(items) ?? Read(items)?.Type : null;
        return new(CaseKind.List, $"IReadOnlyList<{item ?? TypeFreeForm.TypeName}>", "List", description);
    }

    private UnionCase? Map(JObject schema, string description) =>
        schema["properties"] is not JObject { Count: > 0 }
        && schema["additionalProperties"] is JObject values
        && (Union(values) ?? Read(values)?.Type) is { } type
            ? new(CaseKind.Map, $"IReadOnlyDictionary<string, {type}>", "Map", description)
            : null;

    // Items that are a union have its type.
    private string? Union(JObject items) => Placeholder.Is(document.Resolve(items)) ? Key(items) : null;

    private UnionCase Object(string key, JObject schema, JObject variant, string description)
    {
        var lines = Hierarchy.SelfAndAncestors(schema, document).ToList();
        return new(CaseKind.Object, key, key, description)
        {
            Tag = Tag(schema, variant),
            Root = Hierarchy.IsPart(schema) ? Hierarchy.Name(lines[^1]) : null,
            Depth = lines.Count - 1,
            Required = [.. lines.SelectMany(Demanded).Distinct()],
            Members = lines
                .SelectMany(line => (line["properties"] as JObject ?? []).Properties())
                .Select(member => member.Name)
                .ToHashSet(StringComparer.Ordinal),
            IsOpen = (bool?)(schema["additionalProperties"] as JValue) != false,
        };
    }

    // What only requests have tells no answers apart.
    private static IEnumerable<string> Demanded(JObject schema) =>
        SchemaShape
            .Required(schema)
            .Where(name => schema["properties"]?[name] is not JObject member || member["writeOnly"] is not JValue { Value: true });

    // What the union's discriminator says goes before what the variant says of itself.
    private CaseTag? Tag(JObject schema, JObject variant)
    {
        if (Hierarchy.Tag(schema, document) is { } member)
            return new(member, [.. Hierarchy.Descendants(schema, document).Prepend(schema).SelectMany(Hierarchy.TagValues).Distinct()]);
        if (variant[ExtensionNames.Tag] is { } told)
            return new((string)told["member"]!, [.. told["values"]!.Select(value => (string)value!)]);
        var own = (schema["properties"] as JObject ?? [])
            .Properties()
            .FirstOrDefault(one => one.Value[ExtensionNames.Constant] is not null);
        return own is null ? null : new(own.Name, [(string)own.Value[ExtensionNames.Constant]!]);
    }

    public static string ParameterName(UnionCase @case) => CSharpName.Camel(@case.Name);
}
