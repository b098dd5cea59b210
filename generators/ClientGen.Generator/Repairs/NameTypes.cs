using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using ClientGen.Generator.Shell;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives each component schema its C# name as key: from the overlay, or from its key (never from titles, which repeat).</summary>
internal sealed class NameTypes : IRepair
{
    public void Apply(SpecDocument document)
    {
        var known = document.Diagnostics.Items.Count;
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = Given(document);
        var schemas = document.Schemas.Properties().Where(schema => !Placeholder.Is((JObject)schema.Value)).ToList();
        var shell = ShellNames.Types(document);
        foreach (var schema in schemas.OrderBy(schema => schema.Value[ExtensionNames.Name] is null))
        {
            var name =
                (string?)schema.Value[ExtensionNames.Name]
                ?? Made(schema, name => given.Contains(name) || owners.ContainsKey(name) || shell.Contains(name), document);
            if (!CSharpName.IsIdentifier(name))
            {
                document.Error(
                    Codes.UnusableName,
                    schema.Value,
                    $"\"{name}\" is no C# name. Give the schema an \"{ExtensionNames.Name}\" in the overlay. {Renamed(schema, "Type")}"
                );
            }
            else if (ReservedNames.IsType(name))
            {
                document.Error(
                    Codes.NameClaimedTwice,
                    schema.Value,
                    $"\"{schema.Name}\" claims the name {name}, which the generated code uses itself. Give the schema an "
                        + $"\"{ExtensionNames.Name}\" in the overlay. {Renamed(schema, name + "Model")}"
                );
            }
            else if (owners.TryGetValue(name, out var owner))
            {
                document.Error(
                    Codes.NameClaimedTwice,
                    schema.Value,
                    $"\"{schema.Name}\" and \"{owner}\" both claim the type name {name}. Rename one with "
                        + $"\"{ExtensionNames.Name}\" in the overlay, or merge them with \"{ExtensionNames.Merge}\". "
                        + Renamed(schema, name)
                );
            }
            else
            {
                owners.Add(name, schema.Name);
            }
        }
        string Renamed(JProperty schema, string stem) =>
            OverlayAction.Renamed(schema.Value, SecondName.Free(stem, made => IsTaken(made) || ReservedNames.IsType(made)));

        bool IsTaken(string name) => given.Contains(name) || owners.ContainsKey(name) || shell.Contains(name) || IsMade(name, schemas);

        if (document.Diagnostics.Items.Count == known)
            Rename(owners.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal), document);
    }

    private static bool IsMade(string name, IEnumerable<JProperty> schemas) =>
        schemas.Any(schema => SecondName.Speakable(schema.Name) == name);

    // The names that the overlay gives types, inline unions among them.
    private static HashSet<string> Given(SpecDocument document) =>
        document
            .Schemas.PropertyValues()
            .Concat(SchemaWalker.All(document).Where(schema => SchemaShape.Variants(schema) is not null))
            .Select(schema => (string?)schema[ExtensionNames.Name])
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    // A schema takes no name that another type was given, or that the client or the code around it has.
    private static string Made(JProperty schema, Func<string, bool> isTaken, SpecDocument document)
    {
        var name = SecondName.Speakable(schema.Name);
        if (!isTaken(name) && !ReservedNames.IsType(name))
            return name;
        var second = SecondName.Free(name + "Model", made => isTaken(made) || ReservedNames.IsType(made));
        SecondName.Tell(
            document,
            schema.Value,
            schema.Name,
            ReservedNames.IsType(name) ? $"the generated code uses the name {name} itself" : $"another type has the name {name}",
            second
        );
        return second;
    }

    // All at once: one schema may take the name that another gives up.
    private static void Rename(Dictionary<string, string> names, SpecDocument document)
    {
        foreach (var reference in TokenTree.Members(document.Root).Where(property => property.Name == "$ref").ToList())
        {
            if (SpecDocument.ReferencedKey(reference.Parent) is { } key && names.TryGetValue(key, out var name))
                reference.Value = SpecDocument.Reference(name)["$ref"]!;
        }
        var schemas = document.Schemas.Properties().ToList();
        document.Schemas.RemoveAll();
        foreach (var schema in schemas)
            document.Schemas.Add(names.GetValueOrDefault(schema.Name, schema.Name), TokenTree.Take(schema));
    }
}
