using System.Reflection;
using System.Text;

namespace ClientGen.ModelTesting;

/// <summary>Lists what an assembly shows to its users, so that a change of it is read before it is shipped.</summary>
public static class PublicApi
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = new[] { type.BaseType }.Concat(DirectInterfaces(type))
            .Where(type => type is not null && type != typeof(object) && type != typeof(ValueType) && type != typeof(Enum))
            .Select(type => TypeName.Of(type!)).ToList();
        return $"{kind} {type.Namespace}.{TypeName.Of(type)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    private static IEnumerable<Type> DirectInterfaces(Type type) =>
        type.GetInterfaces().Where(candidate => candidate.IsPublic).OrderBy(TypeName.Of, StringComparer.Ordinal);

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}");
        return type.GetConstructors(declared).Where(IsVisible).Select(constructor => $"ctor({Parameters(constructor)})")
            .Concat(type.GetMethods(declared).Where(method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))).Select(Method))
            .Concat(type.GetProperties(declared).Where(property => property.GetMethod is { } getter && IsVisible(getter)).Select(Property))
            .Concat(type.GetFields(declared).Where(field => field.IsPublic || field.IsFamily).Select(Field))
            .Concat(type.GetEvents(declared).Where(@event => IsVisible(@event.AddMethod!)).Select(@event => $"event {TypeName.Of(@event.EventHandlerType!)} {@event.Name}"));
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Method(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{Static(method)}{TypeName.Of(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}{generics}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{TypeName.Of(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{Default(parameter)}"));

    private static string Default(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? (parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null")}" : "";

    private static string Property(PropertyInfo property)
    {
        var setter = property.SetMethod is { } set && IsVisible(set)
            ? set.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : " set;"
            : "";
        return $"{Static(property.GetMethod!)}{TypeName.Of(property.PropertyType, Nullability.Create(property))} {property.Name} {{ get;{setter} }}";
    }

    private static string Field(FieldInfo field) =>
        field.IsLiteral
            ? $"const {TypeName.Of(field.FieldType)} {field.Name} = \"{field.GetRawConstantValue()}\""
            : $"{(field.IsStatic ? "static " : "")}{TypeName.Of(field.FieldType)} {field.Name}";

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";
}
