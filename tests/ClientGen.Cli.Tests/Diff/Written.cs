using System.Reflection;

namespace ClientGen.Cli.Tests.Diff;

/// <summary>Types as C# writes them.</summary>
internal static class Written
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The type a member is declared with, question marks included.</summary>
    public static string Type(PropertyInfo member) => Text(new NullabilityInfoContext().Create(member));

    private static string Text(NullabilityInfo type)
    {
        if (Nullable.GetUnderlyingType(type.Type) is { } value)
            return Name(value, []) + "?";
        var text = Name(type.Type, [.. type.GenericTypeArguments.Select(Text)]);
        return !type.Type.IsValueType && type.ReadState == NullabilityState.Nullable ? text + "?" : text;
    }

    private static string Name(Type type, string[] arguments) =>
        Keywords.TryGetValue(type, out var keyword) ? keyword
        : arguments.Length == 0 ? type.Name
        : $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>";
}
