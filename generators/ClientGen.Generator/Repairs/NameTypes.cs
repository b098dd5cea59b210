using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives each component schema its C# name as key: from the overlay, or from its key (never from titles, which repeat).</summary>
internal sealed class NameTypes : IRepair
{
    public void Apply(SpecDocument document)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var schema in document.Schemas.Properties().Where(schema => !Placeholder.Is((JObject)schema.Value)).ToList())
        {
            var name = (string?)schema.Value[ExtensionNames.Name] ?? CSharpName.Pascal(schema.Name);
            if (!CSharpName.IsIdentifier(name))
                document.Error(
                    Codes.UnusableName,
                    schema.Value,
                    $"\"{name}\" is no C# name. Give the schema an \"{ExtensionNames.Name}\" in the overlay."
                );
            else if (ReservedNames.IsType(name))
                document.Error(
                    Codes.NameClaimedTwice,
                    schema.Value,
                    $"\"{schema.Name}\" claims the name {name}, which the generated code uses itself. Give the schema an \"{ExtensionNames.Name}\" in the overlay."
                );
            else if (owners.TryGetValue(name, out var owner))
                document.Error(
                    Codes.NameClaimedTwice,
                    schema.Value,
                    $"\"{schema.Name}\" and \"{owner}\" both claim the type name {name}. Rename one with \"{ExtensionNames.Name}\" in the overlay, or merge them with \"{ExtensionNames.Merge}\"."
                );
            else
                owners.Add(name, schema.Name);
        }
        if (!document.Diagnostics.HasErrors)
            Rename(owners.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal), document);
    }

    // All at once: one schema may take the name that another gives up.
    private static void Rename(Dictionary<string, string> names, SpecDocument document)
    {
        foreach (var reference in document.Root.Descendants().OfType<JProperty>().Where(property => property.Name == "$ref").ToList())
        {
            if (SpecDocument.ReferencedKey(reference.Parent) is { } key && names.TryGetValue(key, out var name))
                reference.Value = SpecDocument.Reference(name)["$ref"]!;
        }
        var renamed = document
            .Schemas.Properties()
            .Select(schema => new JProperty(names.GetValueOrDefault(schema.Name, schema.Name), schema.Value))
            .ToList();
        document.Schemas.ReplaceAll(renamed);
    }
}
