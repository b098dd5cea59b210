using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>A component that is only another name for a component goes: what refers to it refers to the other.</summary>
internal sealed class FollowAliases : IRepair
{
    public void Apply(SpecDocument document)
    {
        var aliases = document
            .Schemas.Properties()
            .Where(component => IsAlias(component, document))
            .Select(component => component.Name)
            .ToHashSet(StringComparer.Ordinal);
        if (aliases.Count == 0)
            return;
        var nullable = aliases.Where(key => MayBeNull((JObject)document.Schemas[key]!)).ToHashSet(StringComparer.Ordinal);
        var ends = aliases.ToDictionary(key => key, key => End(key, aliases, document), StringComparer.Ordinal);
        foreach (var reference in TokenTree.Members(document.Root).Where(property => property.Name == "$ref").ToList())
        {
            if (SpecDocument.ReferencedKey(reference.Parent) is { } key && ends.TryGetValue(key, out var end) && end is not null)
            {
                reference.Value = SpecDocument.Reference(end)["$ref"]!;
                if (nullable.Contains(key))
                    References.AllowNull((JObject)reference.Parent!);
            }
        }
        foreach (var (key, end) in ends)
        {
            // A circle of names describes nothing.
            if (end is null)
            {
                document.Schemas[key]!.Replace(new JObject { [ExtensionNames.Pointers] = document.Schemas[key]![ExtensionNames.Pointers] });
            }
            else
            {
                Stand((JObject)document.Schemas[end]!, (JObject)document.Schemas[key]!);
                document.Schemas.Remove(key);
            }
        }
    }

    // The type stands for the alias too.
    private static void Stand(JObject target, JObject alias)
    {
        if (target[ExtensionNames.Pointers] is not JArray known)
            return;
        foreach (var pointer in (alias[ExtensionNames.Pointers] as JArray ?? []).Where(pointer => !known.Contains(pointer)).ToList())
            known.Add(pointer.DeepClone());
    }

    private static bool MayBeNull(JObject alias) =>
        (bool?)(alias["nullable"] as JValue) == true || alias[ExtensionNames.Nullable] is not null;

    private static bool IsAlias(JProperty component, SpecDocument document) =>
        component.Value is JObject schema
        && (schema["$ref"] is not null || SchemaShape.SingleAllOf(schema)?["$ref"] is not null)
        && schema[ExtensionNames.Name] is null
        && schema[ExtensionNames.Merge] is null
        && Target(schema) is { } key
        && document.Schemas[key] is JObject;

    private static string? Target(JObject schema) => SpecDocument.ReferencedKey(SchemaShape.SingleAllOf(schema) ?? schema);

    private static string? End(string key, HashSet<string> aliases, SpecDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (aliases.Contains(key))
        {
            if (!seen.Add(key))
                return null;
            key = Target((JObject)document.Schemas[key]!)!;
        }
        return key;
    }
}
