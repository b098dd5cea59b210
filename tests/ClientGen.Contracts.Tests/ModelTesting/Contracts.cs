using System.Reflection;
using ClientGen.Json;

namespace ClientGen.ModelTesting;

/// <summary>The generated types of a contracts assembly.</summary>
public sealed class Contracts(Assembly assembly)
{
    /// <summary>Every model that can be made.</summary>
    public IReadOnlyList<Type> Models { get; } = Exported(assembly, type => typeof(JsonModel).IsAssignableFrom(type) && !type.IsAbstract);

    /// <summary>Every union.</summary>
    public IReadOnlyList<Type> Unions { get; } = Exported(assembly, type => Implements(type, typeof(IUnionValue<>)));

    /// <summary>Every open enum.</summary>
    public IReadOnlyList<Type> Enums { get; } = Exported(assembly, type => Implements(type, typeof(IOpenEnum<>)));

    /// <summary>The pointers into the vendor's document that the types and members name.</summary>
    public IReadOnlySet<string> Pointers { get; } =
        assembly
            .GetExportedTypes()
            .SelectMany(type => type.GetMembers().Append(type))
            .SelectMany(Places.Of)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a type is a union or open enum.</summary>
    public static bool Implements(Type type, Type openInterface) =>
        type.IsValueType
        && type.GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == openInterface);

    private static List<Type> Exported(Assembly assembly, Func<Type, bool> filter) =>
        [.. assembly.GetExportedTypes().Where(filter).OrderBy(type => type.FullName, StringComparer.Ordinal)];
}
