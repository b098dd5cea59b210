using Microsoft.CodeAnalysis;

namespace ClientGen.ContractDiff.Usage;

/// <summary>Gathers what code touches. Generated symbols become places of the document; hand-written ones are handed on to be looked
/// into.</summary>
internal sealed class UsageCollector(Generated generated, IReadOnlyList<ClientAssembly> clients)
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _whole = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IAssemblySymbol> _assemblies = new(clients.Select(c => c.Assembly), SymbolEqualityComparer.Default);
    private readonly HashSet<string> _members =
    [
        .. clients.SelectMany(c => c.Types).SelectMany(t => t.GetMembers()).SelectMany(generated.Pointers),
    ];
    private readonly ILookup<ISymbol?, INamedTypeSymbol> _derived = clients
        .SelectMany(c => c.Types)
        .ToLookup(t => (ISymbol?)t.BaseType?.OriginalDefinition, SymbolEqualityComparer.Default);

    public HashSet<string> Places { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Operations { get; } = new(StringComparer.Ordinal);

    /// <summary>Values named one by one, by the pointer of their enumeration.</summary>
    public HashSet<(string Pointer, string Value)> Values { get; } = [];

    /// <summary>Enumerations that may hold any value.</summary>
    public HashSet<string> AnyValue { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes members that are not generated, and types they are declared in.</summary>
    public Action<ISymbol>? HandWritten { get; set; }

    public Generated Generated => generated;

    public bool IsModel(ITypeSymbol? type) =>
        type is INamedTypeSymbol && _assemblies.Contains(type.ContainingAssembly) && generated.Pointers(type).Count > 0;

    /// <summary>The generated types a type is or carries, as in a list of them.</summary>
    public IEnumerable<INamedTypeSymbol> Models(ITypeSymbol? type) =>
        type switch
        {
            IArrayTypeSymbol array => Models(array.ElementType),
            INamedTypeSymbol named => (IsModel(named) ? [named] : Enumerable.Empty<INamedTypeSymbol>()).Concat(
                named.TypeArguments.SelectMany(Models)
            ),
            _ => [],
        };

    public void Type(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Type(array.ElementType);
                break;
            case IPointerTypeSymbol pointer:
                Type(pointer.PointedAtType);
                break;
            case INamedTypeSymbol named:
                foreach (var argument in named.TypeArguments)
                    Type(argument);
                if (!_seen.Add(named.OriginalDefinition))
                    return;
                Note(named);
                if (named.ContainingType is { } outer)
                    Type(outer);
                break;
        }
    }

    public void Member(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { ReducedFrom: { } extension })
            symbol = extension;
        if (symbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol property })
            symbol = property;
        foreach (var argument in (symbol as IMethodSymbol)?.TypeArguments ?? [])
            Type(argument);
        Type(symbol.ContainingType);
        symbol = symbol.OriginalDefinition;
        if (!_seen.Add(symbol))
            return;
        if (_assemblies.Contains(symbol.ContainingAssembly))
        {
            if (Generated.Operation(symbol) is { } operation)
            {
                Operations.Add(operation);
                return;
            }

            if (Value(symbol) is var (type, value))
            {
                OneOf(type, value);
                return;
            }

            if (generated.Pointers(symbol).Count > 0)
            {
                Note(symbol);
                Type((symbol as IPropertySymbol)?.Type ?? (symbol as IFieldSymbol)?.Type);
                return;
            }
        }

        HandWritten?.Invoke(symbol);
    }

    /// <summary>The enumeration may hold any value here: it was read, computed or came from elsewhere.</summary>
    public void AnyOf(ITypeSymbol? type)
    {
        foreach (var model in Models(type).Where(m => generated.EnumValues(m) is not null))
            AnyValue.UnionWith(generated.Pointers(model));
    }

    /// <summary>One value, given as text.</summary>
    public void OneOf(ITypeSymbol type, string value)
    {
        foreach (var pointer in generated.Pointers(type))
            Values.Add((pointer, value));
    }

    /// <summary>Something that looks into a value gets it, such as a serializer: everything below counts.</summary>
    public void Whole(ITypeSymbol? type)
    {
        var open = new Stack<INamedTypeSymbol>(Models(type));
        while (open.TryPop(out var model))
        {
            if (!_whole.Add(model.OriginalDefinition))
                continue;
            Type(model);
            AnyOf(model);
            foreach (var derived in _derived[model.OriginalDefinition])
                open.Push(derived);
            for (INamedTypeSymbol? at = model; at is not null; at = at.BaseType)
            {
                foreach (var member in at.GetMembers())
                {
                    if (generated.Pointers(member).Count == 0 && member is not IMethodSymbol { MethodKind: MethodKind.Constructor })
                        continue;
                    if (generated.Pointers(member).Count > 0)
                        Member(member);
                    var types = member is IMethodSymbol variant
                        ? variant.Parameters.Select(p => p.Type)
                        : [((member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type)!];
                    foreach (var below in types.SelectMany(Models))
                        open.Push(below);
                }
            }
        }
    }

    private void Note(ISymbol symbol)
    {
        if (!_assemblies.Contains(symbol.ContainingAssembly))
            return;
        // A type may stand for several members of one shape; which of them is touched is told by the member alone.
        Places.UnionWith(
            symbol is INamedTypeSymbol ? generated.Pointers(symbol).Where(p => !_members.Contains(p)) : generated.Pointers(symbol)
        );
    }

    private (ITypeSymbol Type, string Value)? Value(ISymbol symbol)
    {
        var type = symbol.ContainingType is { Name: "Values", ContainingType: { } outer } ? outer : symbol.ContainingType;
        if (
            symbol is not (IPropertySymbol { IsStatic: true } or IFieldSymbol { IsConst: true })
            || generated.EnumValues(type) is not { } values
        )
        {
            return null;
        }
        return values.TryGetValue(symbol.Name, out var value) ? (type, value) : null;
    }
}
