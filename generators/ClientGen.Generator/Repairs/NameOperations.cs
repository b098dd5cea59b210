using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using ClientGen.Generator.Shell;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives each operation its method name and client class, in the form NSwag splits: <c>Area_Method</c>.</summary>
internal sealed class NameOperations : IRepair
{
    public void Apply(SpecDocument document)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        // A name that is given goes before one that is made.
        foreach (var operation in Operation.All(document).OrderBy(operation => operation.Definition[ExtensionNames.Name] is null))
        {
            var definition = operation.Definition;
            var area = (string)definition[ExtensionNames.Area]!;
            var (id, name) = (operation.Id, Free(operation, area, taken, document));
            if (!CSharpName.IsIdentifier(area))
            {
                document.Error(
                    Codes.UnusableName,
                    definition[ExtensionNames.Area]!,
                    $"\"{area}\" is no C# name for a client class. Say another in the overlay, as in the action "
                        + OverlayAction.On(operation, new() { [ExtensionNames.Area] = "Api" })
                );
            }
            else if (ReservedNames.IsOfClient(area))
            {
                document.Error(
                    Codes.UnusableName,
                    definition[ExtensionNames.Area]!,
                    $"The client has a member {area} itself. Say another area in the overlay, as in the action "
                        + OverlayAction.On(operation, new() { [ExtensionNames.Area] = area + "Api" })
                );
            }
            if (!CSharpName.IsIdentifier(name))
            {
                document.Error(
                    Codes.UnusableName,
                    definition,
                    $"\"{id}\" makes no method name. Give the operation an \"{ExtensionNames.Name}\" in the overlay. "
                        + Renamed(operation, area, taken)
                );
            }
            else if (!taken.TryAdd(Key(area, name), id))
            {
                document.Error(
                    Codes.MemberNameClaimedTwice,
                    definition,
                    $"\"{id}\" and \"{taken[Key(area, name)]}\" both claim the method name {area}.{name}. Rename one with "
                        + $"\"{ExtensionNames.Name}\" in the overlay. {Renamed(operation, area, taken)}"
                );
            }
            // NSwag splits at the last underscore.
            else if (name.Contains('_', StringComparison.Ordinal) || area.Contains('_', StringComparison.Ordinal))
            {
                document.Error(
                    Codes.UnusableName,
                    definition,
                    $"{area}.{name} has an underscore, which separates client and method here. Give the operation another "
                        + $"\"{ExtensionNames.Name}\" in the overlay. {Renamed(operation, area, taken)}"
                );
            }
            // The client keeps a fact of each operation under its name, in a class called Operations.
            else if (name == "Operations" || ReservedNames.Inherited.Contains(name))
            {
                document.Error(
                    Codes.UnusableName,
                    definition,
                    $"\"{id}\" makes the method name {area}.{name}, which the generated client uses itself. Give the operation "
                        + $"another \"{ExtensionNames.Name}\" in the overlay. {Renamed(operation, area, taken)}"
                );
            }
            definition["operationId"] = $"{area}_{name}";
            definition[ExtensionNames.Class] = Area.ClassOf(area, document);
            definition[ExtensionNames.Name] = name;
        }
    }

    // A method that is called Async already is called so once.
    private static string Key(string area, string name) =>
        $"{area}.{(name.EndsWith("Async", StringComparison.Ordinal) ? name[..^"Async".Length] : name)}";

    // As the path says it.
    private static string Renamed(Operation operation, string area, Dictionary<string, string> taken)
    {
        var name = OperationName.FromPath(operation.Path, operation.Method);
        var free = SecondName.Free(
            name == "Operations" || ReservedNames.Inherited.Contains(name) ? name + "Call" : name,
            made => taken.ContainsKey(Key(area, made))
        );
        return $"{free} is free: {OverlayAction.On(operation, new() { [ExtensionNames.Name] = free })}";
    }

    // Of two names that a rule makes alike, one says the path.
    private static string Free(Operation operation, string area, Dictionary<string, string> taken, SpecDocument document) =>
        operation.Definition[ExtensionNames.Name] is null && taken.ContainsKey(Key(area, operation.NameIn(area, document)))
            ? SecondName.Free(OperationName.FromPath(operation.Path, operation.Method), name => taken.ContainsKey(Key(area, name)))
            : operation.NameIn(area, document);
}
