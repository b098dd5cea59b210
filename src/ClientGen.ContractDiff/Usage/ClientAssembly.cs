using Microsoft.CodeAnalysis;

namespace ClientGen.ContractDiff.Usage;

/// <summary>An assembly with generated code, and the places of a document it names.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Types">Its types, nested ones too.</param>
/// <param name="Pointers">Where its types and members stand in the document.</param>
/// <param name="Operations">The operations its methods call, as in <c>POST /pets</c>.</param>
internal sealed record ClientAssembly(
    IAssemblySymbol Assembly,
    IReadOnlyList<INamedTypeSymbol> Types,
    IReadOnlySet<string> Pointers,
    IReadOnlySet<string> Operations
)
{
    public int Places => Pointers.Count + Operations.Count;

    public static ClientAssembly? Of(IAssemblySymbol assembly, Generated generated)
    {
        var types = Generated.Types(assembly.GlobalNamespace).ToList();
        var members = types.SelectMany(t => t.GetMembers()).ToList();
        var pointers = types.Concat(members).SelectMany(generated.Pointers).ToHashSet(StringComparer.Ordinal);
        var operations = members.Select(Generated.Operation).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return pointers.Count + operations.Count == 0 ? null : new(assembly, types, pointers, operations);
    }
}
