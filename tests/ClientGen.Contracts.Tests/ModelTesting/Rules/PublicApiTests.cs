using System.Reflection;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting.Rules;

/// <summary>What the contracts show to their users is typed.</summary>
/// <typeparam name="T">The vendor.</typeparam>
public abstract class PublicApiTests<T>
    where T : IVendor
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void PublicApi_HasNoUntypedMember()
    {
        // Base and extension-data types live in ClientGen.Json; what stands here is the vendor's own.
        var members = T.Vendor.Assembly.GetExportedTypes().SelectMany(type => type.GetMembers(Declared)).ToList();
        members.Count.ShouldBeGreaterThan(50);
        members
            .Where(member => !IsExcepted(member) && TypesOf(member).SelectMany(Parts).Any(IsUntyped))
            .Select(member => $"{member.DeclaringType}.{member}")
            .ShouldBeEmpty();
    }

    private static bool IsUntyped(Type type) => type == typeof(object) || typeof(JToken).IsAssignableFrom(type);

    // Object.Equals takes any object; Value of a union is its variant, for `switch` over it.
    private static bool IsExcepted(MemberInfo member) =>
        member switch
        {
            MethodInfo { Name: "Equals" } method => method.GetParameters() is [{ ParameterType: var only }] && only == typeof(object),
            MethodInfo { Name: "get_Value" } => true,
            PropertyInfo { Name: "Value", SetMethod: null } => true,
            _ => false,
        };

    private static IEnumerable<Type> TypesOf(MemberInfo member) =>
        member switch
        {
            MethodInfo method when IsVisible(method) => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
            ConstructorInfo constructor when IsVisible(constructor) => constructor.GetParameters().Select(p => p.ParameterType),
            PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) => [property.PropertyType],
            FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => [field.FieldType],
            EventInfo { AddMethod: { } add } @event when IsVisible(add) => [@event.EventHandlerType!],
            _ => [],
        };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // A list of objects is as untyped as an object.
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Prepend(type);
}
