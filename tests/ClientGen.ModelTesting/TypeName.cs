using System.Reflection;

namespace ClientGen.ModelTesting;

/// <summary>Types as C# writes them.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(decimal)] = "decimal", [typeof(double)] = "double",
        [typeof(float)] = "float", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(object)] = "object",
        [typeof(string)] = "string", [typeof(void)] = "void",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner) + "?";
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (type.IsByRef)
            return "out " + Of(type.GetElementType()!);
        var name = type.DeclaringType is { } outer && !type.IsGenericParameter ? $"{Of(outer)}.{type.Name}" : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : name;
    }

    /// <summary>With <c>?</c> on a reference that may be null.</summary>
    public static string Of(Type type, NullabilityInfo nullability)
    {
        if (type.IsByRef)
            return "out " + Of(type.GetElementType()!, nullability);
        return Of(type) + (!type.IsValueType && (nullability.WriteState == NullabilityState.Nullable || nullability.ReadState == NullabilityState.Nullable) ? "?" : "");
    }
}
