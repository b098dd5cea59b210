using System.ComponentModel;
using System.Reflection;

namespace ClientGen.PublicApi.Tests;

/// <summary>What only generated code needs of <c>ClientGen.Http</c> is apart from what users need.</summary>
public sealed class PlumbingTests
{
    private const string Plumbing = "ClientGen.Http.Infrastructure";

    // What a user may want of it: the models' base, what they hold, and interfaces over all of a kind.
    private static readonly string[] OfUse =
    [
        "ExpectedCost",
        "IBilledRequest",
        "IOpenEnum`1",
        "IUnionValue`1",
        "IWireValue",
        "JsonModel",
        "JsonPresence",
        "ModelIssue",
        "ModelJson",
        "Optional`1",
        "RawJson",
    ];

    private static Assembly Runtime => Assembly.Load("ClientGen.Http");

    [Fact]
    public void Plumbing_has_a_namespace_of_its_own_and_is_not_offered_by_editors()
    {
        Runtime.GetExportedTypes().Select(type => type.Namespace).Distinct().ShouldBe(["ClientGen.Http", Plumbing], ignoreOrder: true);
        foreach (var type in Runtime.GetExportedTypes().Where(type => type.Name != "MultipartBody"))
            IsHidden(type).ShouldBe(type.Namespace == Plumbing, type.FullName);
    }

    // Converters and attributes are named by generated code alone.
    [Fact]
    public void Editors_offer_what_a_user_may_want_of_the_models_alone() =>
        Assembly
            .Load("ClientGen.Json")
            .GetExportedTypes()
            .Where(type => !IsHidden(type))
            .Select(type => type.Name)
            .ShouldBe(OfUse, ignoreOrder: true);

    [Theory]
    [InlineData("ClientGen.Claid")]
    [InlineData("ClientGen.PerfectlyClear")]
    [InlineData("ClientGen.Autoenhance")]
    public void A_client_shows_its_profile_alone(string package) =>
        Shown(Assembly.Load(package)).ShouldBe([$"{package.Split('.')[^1]}Client.get_Profile"]);

    // A host names its HTTP clients by the profile.
    [Fact]
    public void What_users_call_of_the_runtime_takes_and_gives_no_plumbing() =>
        Shown(Runtime).ShouldBe(["VendorClients.Files", "VendorClients.Keyed"], ignoreOrder: true);

    private static IEnumerable<string> Shown(Assembly assembly) =>
        assembly
            .GetExportedTypes()
            .Where(type => type.Namespace != Plumbing)
            .SelectMany(type =>
                type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    .OfType<MethodBase>()
                    .Where(method => !IsHidden(method) && Named(method).Any(named => named.Namespace == Plumbing))
                    .Select(method => $"{type.Name}.{method.Name}")
            )
            .Distinct();

    private static IEnumerable<Type> Named(MethodBase method) =>
        method
            .GetParameters()
            .Select(parameter => parameter.ParameterType)
            .Append((method as MethodInfo)?.ReturnType ?? typeof(void))
            .SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static bool IsHidden(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };
}
