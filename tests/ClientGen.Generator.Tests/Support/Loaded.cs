using System.Reflection;
using ClientGen.Json;
using Microsoft.CodeAnalysis;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Generated code, compiled and loaded.</summary>
internal static class Loaded
{
    private static readonly SymbolDisplayFormat Declaration = SymbolDisplayFormat
        .CSharpErrorMessageFormat.WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeType
                | SymbolDisplayMemberOptions.IncludeParameters
                | SymbolDisplayMemberOptions.IncludeContainingType
                | SymbolDisplayMemberOptions.IncludeModifiers
        )
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType
                | SymbolDisplayParameterOptions.IncludeName
                | SymbolDisplayParameterOptions.IncludeDefaultValue
        );

    /// <summary>The assembly of generated code that compiles without a warning.</summary>
    public static Assembly Load(this Generated generated)
    {
        using var image = new MemoryStream();
        var emitted = Compiler.Compile(generated).Emit(image);
        emitted.Diagnostics.Problems().ShouldBeEmpty();
        emitted.Success.ShouldBeTrue();
        return Assembly.Load(image.ToArray());
    }

    /// <summary>Reads JSON as a type of the assembly, and writes it again.</summary>
    public static string RoundTrip(this Assembly assembly, string type, string json)
    {
        var model = assembly.GetType($"{Generated.Namespace}.{type}").ShouldNotBeNull();
        var read = typeof(ModelJson)
            .GetMethods()
            .Single(method => method is { Name: "Deserialize", IsGenericMethod: true } && TakesText(method))
            .MakeGenericMethod(model)
            .Invoke(null, [json])
            .ShouldNotBeNull();
        return ModelJson.Serialize(read);
    }

    /// <summary>Every public type and member with its full type, sorted.</summary>
    public static IReadOnlyList<string> Listing(this Generated generated)
    {
        var compilation = Compiler.Compile(generated);
        return
        [
            .. Types(compilation.Assembly.GlobalNamespace)
                .SelectMany(type =>
                    type.GetMembers()
                        .Where(member => member.DeclaredAccessibility == Accessibility.Public && member is not INamedTypeSymbol)
                        .Select(member => member.ToDisplayString(Declaration))
                        .Append($"{type.TypeKind} {type.ToDisplayString()} : {type.BaseType?.ToDisplayString()}")
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol around) =>
        around
            .GetMembers()
            .SelectMany(member =>
                member switch
                {
                    INamespaceSymbol inner => Types(inner),
                    INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => Types(type).Prepend(type),
                    _ => [],
                }
            );

    private static bool TakesText(MethodInfo method) => method.GetParameters() is [var only] && only.ParameterType == typeof(string);
}
