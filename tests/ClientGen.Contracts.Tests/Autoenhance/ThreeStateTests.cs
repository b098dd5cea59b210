using System.Reflection;
using ClientGen.Json;
using ClientGen.ModelTesting;
using Newtonsoft.Json;

namespace ClientGen.Autoenhance.Contracts.Tests;

/// <summary>Absent, null and a value are three different bodies, on every member that may be null; on every other member they are
/// two.</summary>
public sealed class ThreeStateTests
{
    private const int Values = 200;

    public static TheoryData<string, string> OptionalMembers =>
        [.. Members().Where(member => IsOptional(member.PropertyType)).Select(member => (member.DeclaringType!.Name, member.Name))];

    public static TheoryData<string, string> OtherMembers =>
        [.. Members().Where(member => !IsOptional(member.PropertyType)).Select(member => (member.DeclaringType!.Name, member.Name))];

    [Fact]
    public void TheNullableMembers_AreTheOptionalOnes() =>
        OptionalMembers
            .Select(row => $"{row.Data.Item1}.{row.Data.Item2}")
            .ShouldBe(
                [
                    .. new[] { "NewImage", "ProcessOptions", "OrderProcessOptions" }.SelectMany(model =>
                        new[] { "CloudType", "Privacy", "WindowPull", "FinetuneSettings", "PresetId", "Restage" }.Select(member =>
                            $"{model}.{member}"
                        )
                    ),
                    .. new[] { "Tvs", "FireInFireplaces", "Grass", "Photographer" }.Select(member => $"Restage.{member}"),
                ],
                ignoreOrder: true
            );

    [Theory, MemberData(nameof(OptionalMembers))]
    public void UnsetNullAndValue_AreThreeBodies(string model, string name)
    {
        var member = Member(model, name);
        Written(member, null).ShouldBe("{}");
        Written(member, Activator.CreateInstance(member.PropertyType, [null])).ShouldBe($$"""{"{{Wire(member)}}":null}""");
        foreach (var value in Some(member))
            Written(member, value).ShouldBe($$"""{"{{Wire(member)}}":{{ModelJson.Serialize(value)}}}""");
    }

    [Theory, MemberData(nameof(OtherMembers))]
    public void OneSetMember_IsTheWholeBody(string model, string name)
    {
        var member = Member(model, name);
        foreach (var value in Some(member))
            Written(member, value).ShouldBe($$"""{"{{Wire(member)}}":{{ModelJson.Serialize(value)}}}""");
    }

    [Fact]
    public void WhatIsUnsetAgain_IsNotSent()
    {
        var options = new ProcessOptions { Privacy = null, CloudType = CloudType.Clear };
        options.Privacy = default;
        ModelJson.Serialize(options).ShouldBe("""{"cloud_type":"CLEAR"}""");
    }

    [Fact]
    public void AnyOtherProperty_CanBeSent() =>
        ModelJson.Serialize(new ProcessOptions { AdditionalProperties = { ["hdr"] = true } }).ShouldBe("""{"hdr":true}""");

    private static IEnumerable<PropertyInfo> Members() =>
        new[] { typeof(NewImage), typeof(ProcessOptions), typeof(OrderProcessOptions), typeof(Restage) }.SelectMany(model =>
            model.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        );

    private static PropertyInfo Member(string model, string name) => AutoenhanceVendor.Vendor.Model(model).GetProperty(name)!;

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private static string Wire(PropertyInfo member) => member.GetCustomAttribute<JsonPropertyAttribute>()!.PropertyName!;

    private static string Written(PropertyInfo member, object? value)
    {
        var model = Activator.CreateInstance(member.DeclaringType!)!;
        if (value is not null)
            member.SetValue(model, value);
        return ModelJson.Serialize(model);
    }

    // Values that chance chose, of the member's own type.
    private static IEnumerable<object> Some(PropertyInfo member) =>
        Enumerable.Range(0, Values).Select(seed => new ModelBuilder(new Random(seed)).Value(member.PropertyType));
}
