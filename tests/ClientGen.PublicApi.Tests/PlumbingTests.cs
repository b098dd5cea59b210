using System.ComponentModel;
using System.Reflection;

namespace ClientGen.PublicApi.Tests;

/// <summary>What only generated code needs of <c>ClientGen.Http</c> is apart from what users need.</summary>
public sealed class PlumbingTests
{
    private const string Plumbing = "ClientGen.Http.Infrastructure";

    private static Assembly Runtime => Assembly.Load("ClientGen.Http");

    [Fact]
    public void Plumbing_has_a_namespace_of_its_own_and_is_not_offered_by_editors()
    {
        Runtime.GetExportedTypes().Select(type => type.Namespace).Distinct().ShouldBe(["ClientGen.Http", Plumbing], ignoreOrder: true);
        foreach (var type in Runtime.GetExportedTypes())
            IsHidden(type).ShouldBe(type.Namespace == Plumbing, type.FullName);
    }

    [Theory]
    [InlineData("ClientGen.Claid")]
    [InlineData("ClientGen.PerfectlyClear")]
    [InlineData("ClientGen.Autoenhance")]
    public void A_client_shows_plumbing_where_it_is_made_alone(string package)
    {
        var client = package.Split('.')[^1] + "Client";
        Shown(Assembly.Load(package)).ShouldBe([$"{client}..ctor", $"{client}.get_Profile"], ignoreOrder: true);
    }

    // The exceptions and jobs are made by the transport; a host names its HTTP clients by the profile.
    [Fact]
    public void What_users_call_of_the_runtime_takes_and_gives_no_plumbing() =>
        Shown(Runtime)
            .Where(member => !member.EndsWith("..ctor", StringComparison.Ordinal))
            .ShouldBe(["VendorClients.Files", "VendorClients.Keyed"], ignoreOrder: true);

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
