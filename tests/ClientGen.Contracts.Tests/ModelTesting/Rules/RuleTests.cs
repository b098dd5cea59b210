using System.Reflection;
using ClientGen.Json;
using Newtonsoft.Json;

namespace ClientGen.ModelTesting.Rules;

/// <summary>Rules that all generated code keeps; each test's name is the rule.</summary>
/// <typeparam name="T">The vendor.</typeparam>
public abstract class RuleTests<T>
    where T : IVendor
{
    private static IEnumerable<PropertyInfo> Members =>
        T
            .Vendor.Contracts.Models.SelectMany(model =>
                model.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            )
            .Where(property => property.GetCustomAttribute<JsonPropertyAttribute>() is not null);

    [Fact]
    public void EveryOptionalMemberIsNullable()
    {
        var context = new NullabilityInfoContext();
        Members
            .Where(member => !member.IsDefined(typeof(OpenApiRequiredAttribute)))
            // Optional<T> has a state of its own for that.
            .Where(member => !(member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(Optional<>)))
            .Where(member => context.Create(member).WriteState != NullabilityState.Nullable)
            .Select(Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public void NoUriTypedMembers() => Members.Where(member => member.PropertyType == typeof(Uri)).Select(Name).ShouldBeEmpty();

    [Fact]
    public void NoDateTimeTypedMembers() =>
        Members
            .Where(member => (Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType) == typeof(DateTime))
            .Select(Name)
            .ShouldBeEmpty();

    [Fact]
    public void EveryMemberNamesItsPlace() => Members.Where(member => Places.Of(member) is []).Select(Name).ShouldBeEmpty();

    [Fact]
    public void NoTwoMembersHaveOneWireName() =>
        T
            .Vendor.Contracts.Models.Where(model => Wire(model).Distinct().Count() != Wire(model).Count())
            .Select(model => model.Name)
            .ShouldBeEmpty();

    [Fact]
    public void EveryUnionHasMatchSwitchAndTryPick()
    {
        foreach (var union in T.Vendor.Contracts.Unions)
        {
            var cases = union.GetConstructors().Length;
            union.GetMethod("Match")!.GetParameters().Length.ShouldBe(cases, union.Name);
            union.GetMethod("Switch")!.GetParameters().Length.ShouldBe(cases, union.Name);
            union.GetMethods().Count(method => method.Name.StartsWith("TryPick", StringComparison.Ordinal)).ShouldBe(cases, union.Name);
        }
    }

    [Fact]
    public void EveryTypeIsInTheVendorsNamespace() =>
        T
            .Vendor.Assembly.GetExportedTypes()
            .Where(type => type.Namespace != T.Vendor.Assembly.GetName().Name!.Replace(".Contracts", "", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static IEnumerable<string?> Wire(Type model) =>
        model.GetProperties().Select(member => member.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName).OfType<string>();

    private static string Name(PropertyInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";
}
