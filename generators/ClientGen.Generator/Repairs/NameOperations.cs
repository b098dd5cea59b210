using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives each operation its method name and client class, in the form NSwag splits: <c>Area_Method</c>.</summary>
internal sealed class NameOperations : IRepair
{
    public void Apply(SpecDocument document)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in Operation.All(document))
        {
            var definition = operation.Definition;
            var area = (string?)definition[ExtensionNames.Area] ?? "Api";
            var (id, name) = (operation.Id, operation.Name);
            if (!CSharpName.IsIdentifier(area))
                document.Error(Codes.UnusableName, definition[ExtensionNames.Area]!, $"\"{area}\" is no C# name for a client class.");
            if (!CSharpName.IsIdentifier(name))
                document.Error(
                    Codes.UnusableName,
                    definition,
                    $"\"{id}\" makes no method name. Give the operation an \"{ExtensionNames.Name}\" in the overlay."
                );
            else if (!taken.TryAdd($"{area}.{name}", id))
                document.Error(
                    Codes.MemberNameClaimedTwice,
                    definition,
                    $"\"{id}\" and \"{taken[$"{area}.{name}"]}\" both claim the method name {area}.{name}. Rename one with \"{ExtensionNames.Name}\" in the overlay."
                );
            // NSwag splits at the last underscore.
            else if (name.Contains('_', StringComparison.Ordinal) || area.Contains('_', StringComparison.Ordinal))
                document.Error(
                    Codes.UnusableName,
                    definition,
                    $"{area}.{name} has an underscore, which separates client and method here. Give the operation another \"{ExtensionNames.Name}\" in the overlay."
                );
            // The client keeps a fact of each operation under its name, in a class called Operations.
            else if (name == "Operations" || ReservedNames.Inherited.Contains(name))
                document.Error(
                    Codes.UnusableName,
                    definition,
                    $"\"{id}\" makes the method name {area}.{name}, which the generated client uses itself. Give the operation another \"{ExtensionNames.Name}\" in the overlay."
                );
            definition["operationId"] = $"{area}_{name}";
        }
    }
}
