using Microsoft.CodeAnalysis;

namespace ClientGen.ContractDiff.Usage;

/// <summary>Knows what looks into a value that it is given: serializers, mappers, binders. All members of the value then count as
/// touched.</summary>
internal sealed class OpaqueConsumers(UsageCollector touches)
{
    // These hand values on and leave them as they are; anything else generic is taken to look inside.
    private static readonly string[] Carriers =
    [
        "System",
        "System.Linq",
        "System.Collections",
        "System.Threading",
        "System.Runtime",
        "System.IO",
        "System.Diagnostics",
        "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Options",
        "ClientGen.Http",
    ];

    /// <summary>Notes a use of a method or property.</summary>
    /// <param name="symbol">What is used.</param>
    /// <param name="receiver">The type it is used on; null where it is not known.</param>
    public void Used(ISymbol symbol, ITypeSymbol? receiver)
    {
        // Members beside the declared ones may have any name on the wire.
        if (symbol is IPropertySymbol { Name: "AdditionalProperties", ContainingType.Name: "JsonModel" })
            touches.Whole(receiver);
        if (symbol is not IMethodSymbol method || touches.IsModel(method.ContainingType) || IsInSource(method) || IsCarrier(method))
            return;
        foreach (var type in method.TypeArguments.Concat(method.ContainingType?.TypeArguments ?? []))
            touches.Whole(type);
    }

    private static bool IsInSource(IMethodSymbol method) => method.Locations.Any(l => l.IsInSource);

    private static bool IsCarrier(IMethodSymbol method)
    {
        // Makes a value out of nothing, so what is in it cannot be known.
        if (method.ContainingType is { Name: "Activator" })
            return false;
        var name = method.ContainingNamespace?.ToDisplayString() ?? "";
        return Array.Exists(Carriers, c => name == c || (c != "System" && name.StartsWith(c + ".", StringComparison.Ordinal)));
    }
}
