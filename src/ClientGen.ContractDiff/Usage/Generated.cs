using Microsoft.CodeAnalysis;

namespace ClientGen.ContractDiff.Usage;

/// <summary>Reads off generated code which place of the document it stands for.</summary>
internal sealed class Generated
{
    private readonly Dictionary<ISymbol, IReadOnlyList<string>> _pointers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyDictionary<string, string>?> _values = new(SymbolEqualityComparer.Default);

    /// <summary>The JSON Pointers of a type or member; empty when it is not generated.</summary>
    public IReadOnlyList<string> Pointers(ISymbol symbol)
    {
        if (symbol is not (INamedTypeSymbol or IPropertySymbol or IFieldSymbol))
            return [];
        symbol = symbol.OriginalDefinition;
        if (_pointers.TryGetValue(symbol, out var known))
            return known;
        IReadOnlyList<string> said = [.. Arguments(symbol, "OpenApiSchemaAttribute").Select(a => a[0])];
        return _pointers[symbol] = said is [] && symbol is IPropertySymbol member ? Implied(member) : said;
    }

    // A member that is where its name in its class says has no attribute of its own.
    private IReadOnlyList<string> Implied(IPropertySymbol member) =>
        member.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "JsonPropertyAttribute")?.ConstructorArguments
            is [{ Value: string wire }]
            ? [.. Pointers(member.ContainingType).Select(type => JsonPointer.Append(JsonPointer.Append(type, "properties"), wire))]
            : [];

    /// <summary>The operation a method calls, as in <c>POST /pets</c>; null when it is not a generated one.</summary>
    public static string? Operation(ISymbol symbol) =>
        symbol is IMethodSymbol && Arguments(symbol, "OpenApiOperationAttribute").FirstOrDefault() is [var method, var path]
            ? $"{method} {path}"
            : null;

    /// <summary>The values of an open enumeration by their C# names; null when the type is no such enumeration.</summary>
    public IReadOnlyDictionary<string, string>? EnumValues(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } named)
            return null;
        if (_values.TryGetValue(named, out var known))
            return known;
        return _values[named] = named.AllInterfaces.Any(i => i.Name == "IOpenEnum" && IsOurs(i))
            ? named
                .GetTypeMembers("Values")
                .SelectMany(t => t.GetMembers())
                .OfType<IFieldSymbol>()
                .Where(f => f.ConstantValue is string)
                .ToDictionary(f => f.Name, f => (string)f.ConstantValue!, StringComparer.Ordinal)
            : null;
    }

    /// <summary>All generated types of an assembly, nested ones too.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol of) =>
        of.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(m => m is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(m));

    private static bool IsOurs(INamedTypeSymbol type) =>
        type.ContainingNamespace
            is { Name: "Json", ContainingNamespace: { Name: "ClientGen", ContainingNamespace.IsGlobalNamespace: true } };

    private static IEnumerable<string[]> Arguments(ISymbol symbol, string attribute) =>
        symbol
            .GetAttributes()
            .Where(a => a.AttributeClass is { } type && type.Name == attribute && IsOurs(type))
            .Select(a => a.ConstructorArguments.Select(v => v.Value as string ?? "").ToArray());
}
