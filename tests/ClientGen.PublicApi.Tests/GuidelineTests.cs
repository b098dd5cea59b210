using System.Collections;
using System.Reflection;

namespace ClientGen.PublicApi.Tests;

/// <summary>The guidelines for .NET libraries and for Azure's clients, as far as reflection can tell. What does otherwise is explained in
/// docs/api-guidelines.md by its name.</summary>
public sealed class GuidelineTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly string Page = File.ReadAllText(Repository.At("docs", "api-guidelines.md"));

    private static readonly Type[] Types =
    [
        .. new[]
        {
            "ClientGen.AspNetCore",
            "ClientGen.Autoenhance",
            "ClientGen.Autoenhance.Contracts",
            "ClientGen.Batch",
            "ClientGen.Batch.PostgreSql",
            "ClientGen.Claid",
            "ClientGen.Claid.Contracts",
            "ClientGen.Http",
            "ClientGen.Json",
            "ClientGen.PerfectlyClear",
            "ClientGen.PerfectlyClear.Contracts",
            "ClientGen.Recording",
            "ClientGen.Testing",
        }.SelectMany(name => Assembly.Load(name).GetExportedTypes()),
    ];

    // Accessors, operators and what records make are no choice of ours.
    private static IEnumerable<MethodInfo> Methods =>
        Types
            .SelectMany(type => type.GetMethods(Own))
            .Where(method => !method.IsSpecialName && method.Name != "Deconstruct" && !method.Name.Contains('<', Ordinal));

    [Fact]
    public void Exceptions_are_called_so() =>
        Explained(Types.Where(type => type.IsSubclassOf(typeof(Exception)) != type.Name.EndsWith("Exception", Ordinal)).Select(Name));

    [Fact]
    public void What_waits_can_be_told_to_stop() =>
        Explained(
            Methods
                .Where(method =>
                    typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("IAsyncEnumerable", Ordinal)
                )
                .Where(method =>
                    method.GetParameters() is not [.., { ParameterType: var last, Name: "cancellationToken" }]
                    || last != typeof(CancellationToken)
                )
                .Select(Name)
        );

    [Fact]
    public void Results_are_returned_and_not_put_into_parameters() =>
        Explained(
            Methods
                .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef && parameter.IsOut))
                .Where(method => !method.Name.StartsWith("Try", Ordinal) || method.ReturnType != typeof(bool))
                .Select(Name)
        );

    [Fact]
    public void Data_are_properties() =>
        Explained(
            Types
                .Where(type => !type.IsEnum)
                .SelectMany(type => type.GetFields(Own))
                .Where(field => !field.IsLiteral)
                .Select(field => $"{field.DeclaringType!.Name}.{field.Name}")
        );

    [Fact]
    public void Types_stand_in_namespaces() =>
        Explained(Types.Where(type => type.DeclaringType is not null).Select(type => type.Name).Distinct());

    [Fact]
    public void No_property_is_an_array() =>
        Explained(Types.SelectMany(type => type.GetProperties(Own)).Where(property => property.PropertyType.IsArray).Select(Name));

    [Fact]
    public void Times_have_their_offset() =>
        Explained(
            Types
                .SelectMany(type => type.GetProperties(Own))
                .Where(property => Inner(property.PropertyType) == typeof(DateTime))
                .Select(Name)
        );

    [Fact]
    public void Values_compare_by_value() =>
        Explained(
            Types
                .Where(type => type is { IsValueType: true, IsEnum: false })
                .Where(type =>
                    !type.GetInterfaces().Any(made => made.IsGenericType && made.GetGenericTypeDefinition() == typeof(IEquatable<>))
                )
                .Select(type => type.Name)
        );

    [Fact]
    public void Enums_have_a_name_in_the_singular_and_a_zero() =>
        Explained(
            Types
                .Where(type => type.IsEnum)
                .Where(type =>
                    (type.Name.EndsWith('s') && !type.Name.EndsWith("ss", Ordinal) && !type.Name.EndsWith("Status", Ordinal))
                    || !Enum.IsDefined(type, 0)
                )
                .Select(type => type.Name)
        );

    // A model of a vendor's is filled by whoever sends it.
    [Fact]
    public void Collections_of_what_is_given_are_read_only() =>
        Explained(
            Types
                .Where(type => !type.IsSubclassOf(typeof(Json.JsonModel)))
                .SelectMany(type => type.GetProperties(Own))
                .Where(property => property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
                .Where(property => property.SetMethod is { IsPublic: true } set && !IsInit(set))
                .Select(Name)
        );

    // The page may not name what does as the guidelines say: a reader would look for what is not there.
    private static void Explained(IEnumerable<string> found) =>
        found.Distinct().Where(name => !Page.Contains($"`{name}`", Ordinal)).ShouldBeEmpty("Explain it in docs/api-guidelines.md.");

    private static Type Inner(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static string Name(Type type) => type.Name;

    private static string Name(MemberInfo member) => $"{member.DeclaringType!.Name.Split('`')[0]}.{member.Name}";
}
