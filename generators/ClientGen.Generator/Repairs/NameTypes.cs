using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives each component schema its C# name as key: from the overlay, or from its key (never from titles, which repeat).</summary>
internal sealed class NameTypes : IRepair
{
    public void Apply(SpecDocument document)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = Given(document);
        var schemas = document.Schemas.Properties().Where(schema => !Placeholder.Is((JObject)schema.Value)).ToList();
        foreach (var schema in schemas)
        {
            var name = (string?)schema.Value[ExtensionNames.Name] ?? Made(schema, given, document);
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
                    $"\"{schema.Name}\" claims the name {name}, which the generated code uses itself. Give the schema an "
                        + $"\"{ExtensionNames.Name}\" in the overlay."
                );
            else if (owners.TryGetValue(name, out var owner))
                document.Error(
                    Codes.NameClaimedTwice,
                    schema.Value,
                    $"\"{schema.Name}\" and \"{owner}\" both claim the type name {name}. Rename one with "
                        + $"\"{ExtensionNames.Name}\" in the overlay, or merge them with \"{ExtensionNames.Merge}\"."
                );
            else
                owners.Add(name, schema.Name);
        }
        if (!document.Diagnostics.Stops)
            Rename(owners.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal), document);
    }

    // The names that the overlay gives types, inline unions among them.
    private static HashSet<string> Given(SpecDocument document) =>
        document
            .Schemas.PropertyValues()
            .Concat(SchemaWalker.All(document).Where(schema => SchemaShape.Variants(schema) is not null))
            .Select(schema => (string?)schema[ExtensionNames.Name])
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    // A schema that the vendor adds takes no name that another type was given.
    private static string Made(JProperty schema, HashSet<string> given, SpecDocument document)
    {
        var name = CSharpName.Pascal(schema.Name);
        if (!given.Contains(name))
            return name;
        var second = name + "Model";
        document.Note(
            Codes.Assumed,
            schema.Value,
            $"The overlay gives the name {name} to another type, so this one is {second}. To keep or change that, add the action "
                + OverlayAction.Text($"$.components.schemas['{schema.Name}']", new JObject { [ExtensionNames.Name] = second })
        );
        return second;
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
