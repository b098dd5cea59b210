using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Names the methods that ask for a response as a file where it has a model too.</summary>
internal sealed class NameFileMethods : IRepair
{
    public void Apply(SpecDocument document)
    {
        var operations = Operation.All(document).ToList();
        var taken = operations.Select(operation => (string)operation.Definition["operationId"]!).ToHashSet(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            if (operation.Definition[ExtensionNames.FileTypes] is not JArray types)
                continue;
            var area = (string)operation.Definition[ExtensionNames.Area]!;
            var name = SecondName.Free($"{operation.Definition[ExtensionNames.Name]}AsFile", free => taken.Contains($"{area}_{free}"));
            taken.Add($"{area}_{name}");
            operation.Definition[ExtensionNames.FileMethod] = name;
            operation.Definition[ExtensionNames.FileCall] =
                $"AsFile(accept, {string.Join(", ", types.Select(type => CSharpLiteral.Quote((string)type!)))})";
        }
    }
}
