using System.Reflection;
using ClientGen.Json;
using ClientGen.ModelTesting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Claid.Contracts.Tests;

/// <summary>Every union: each variant in and out, what no variant fits, and null.</summary>
public sealed class UnionTests
{
    private static readonly string[] NoVariantFits = ["[[\"fits none\"]]", "[{\"deep\":[1,null]}]"];

    public static TheoryData<string> Unions => [.. ClaidVendor.Contracts.Unions.Select(union => union.Name)];

    [Theory, MemberData(nameof(Unions))]
    public void EveryVariant_ReadsBackAsItself(string name)
    {
        var union = Union(name);
        var tried = new HashSet<Type>();
        for (var seed = 0; seed < 300; seed++)
        {
            var value = (IWireValue)new ModelBuilder(new Random(seed)).Union(union);
            tried.Add(Held(value)!.GetType());
            var json = ModelJson.Serialize(value);
            var back = Read.Value(json, union);
            back.ShouldBe(value, json);
            back!.GetHashCode().ShouldBe(value.GetHashCode(), json);
            Held(back)!.GetType().ShouldBe(Held(value)!.GetType(), json);
        }
        var cases = union.GetConstructors().Select(constructor => constructor.GetParameters()[0].ParameterType);
        cases.Where(type => !tried.Any(type.IsAssignableFrom)).Select(type => type.Name).Except(NeverRead(name)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Unions))]
    public void WhatNoVariantFits_IsKeptAndVisible(string name)
    {
        foreach (var json in NoVariantFits)
        {
            var value = Read.Value(json, Union(name))!;
            ((bool)value.GetType().GetProperty("IsKnown")!.GetValue(value)!).ShouldBeFalse();
            Held(value).ShouldBe(RawJson.Parse(json));
            ModelJson.Serialize(value).ShouldBe(json);
        }
    }

    [Theory]
    [InlineData("2")]
    [InlineData("2.0")]
    [InlineData("-0")]
    [InlineData("0.1e1")]
    [InlineData("1e400")]
    [InlineData("3.1622776601683794e-15")]
    [InlineData("9223372036854775808")]
    public void ANumber_IsWrittenAsItCame_WhetherAVariantHoldsItOrNot(string number)
    {
        foreach (var union in ClaidVendor.Contracts.Unions)
        {
            foreach (var json in new[] { number, $$"""{"x":{{number}}}""", $"[{number}]" })
            {
                ModelJson.Serialize(Read.Ours(json, union)).ShouldBe(json, union.Name);
                JsonConvert.SerializeObject(JsonConvert.DeserializeObject(json, union)).ShouldBe(json, union.Name);
            }
        }
    }

    [Theory]
    [InlineData("\"2026-01-02T03:04:05Z\"")]
    [InlineData("\"2026-01-02T03:04:05.120+02:00\"")]
    [InlineData("\"2026-01-02T03:04:05\"")]
    public void ATextThatLooksLikeATime_StaysText(string text)
    {
        foreach (var type in ClaidVendor.Contracts.Unions.Concat(ClaidVendor.Contracts.Enums))
        {
            ModelJson.Serialize(Read.Ours(text, type)).ShouldBe(text, type.Name);
            JsonConvert.SerializeObject(JsonConvert.DeserializeObject(text, type)).ShouldBe(text, type.Name);
            // A union without text keeps it as JSON, in its quotes.
            JsonConvert.DeserializeObject(text, type)!.ToString()!.Trim('"').ShouldBe(text.Trim('"'), type.Name);
        }
    }

    [Theory, MemberData(nameof(Unions))]
    public void Null_ReadsAsNothing(string name)
    {
        Read.Value("null", typeof(Nullable<>).MakeGenericType(Union(name))).ShouldBeNull();
        ((IWireValue)Read.Value("null", Union(name))!).IsUnset.ShouldBeTrue();
        ModelJson.Serialize(Activator.CreateInstance(Union(name))).ShouldBe("null");
    }

    [Theory, MemberData(nameof(Unions))]
    public void Nothing_MatchesNoVariant(string name)
    {
        var nothing = Activator.CreateInstance(Union(name))!;
        var match = Union(name).GetMethod("Match")!.MakeGenericMethod(typeof(int));
        var thrown = Should.Throw<TargetInvocationException>(() => match.Invoke(nothing, new object?[match.GetParameters().Length]));
        thrown.InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldContain(name);
    }

    [Theory, MemberData(nameof(Unions))]
    public void ObjectOfTomorrow_KeepsEveryMember(string name)
    {
        const string json = """
            {"type":"of tomorrow","placement_type":"of tomorrow","when":"2026-01-02T03:04:05.120+02:00",
              "digits":1.0000000000000000001,"none":null}
            """;
        JToken.DeepEquals(Read.Object(Read.Back(json, Union(name))), Read.Object(json)).ShouldBeTrue();
    }

    // An echo reads as what was asked, and storage parameters as what stands beside them says: alone these are only there to be set.
    private static string[] NeverRead(string union) =>
        union switch
        {
            "BatchRequestEcho" => ["EditRequest"],
            "EditRequestEcho" => ["BatchEditRequest"],
            "StorageParameters" => ["GcsParameters"],
            "StorageParametersUpdate" => ["GcsParametersUpdate"],
            _ => [],
        };

    private static Type Union(string name) => ClaidVendor.Contracts.Unions.Single(union => union.Name == name);

    private static object? Held(object union) => union.GetType().GetProperty("Value")!.GetValue(union);
}
