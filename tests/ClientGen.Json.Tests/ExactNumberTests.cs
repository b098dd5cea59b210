using Newtonsoft.Json;

namespace ClientGen.Json.Tests;

/// <summary>A number that no type holds costs nothing of what came with it.</summary>
public sealed class ExactNumberTests
{
    private const string Long = "1234567890123456789012345678901234567890.5";

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1E+400")]
    [InlineData("1e29")]
    [InlineData(Long)]
    [InlineData("0.5e9999999999")]
    public void WhereNoTypeIsDeclared_TheTextIsKept(string number)
    {
        var json = $$$"""{"id":7,"kind":"sample","free":[1.10,{"n":{{{number}}}}],"more":{{{number}}},"deep":{"a":[{{{number}}},"1e400","\"{{{number}}}"]}}""";
        var sample = ModelJson.Deserialize<Sample>(json)!;
        sample.Id.ShouldBe(7);
        sample.AdditionalProperties["more"].ToString().ShouldBe(number);
        sample.Free!.ToString().ShouldBe($$$"""[1.10,{"n":{{{number}}}}]""");
        new RawJson(sample.Free.ToToken()).ToString().ShouldBe(sample.Free.ToString());
        ModelJson.Serialize(sample).ShouldBe(json);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData(Long)]
    public void RawJson_IsTheNumberItself(string number)
    {
        RawJson.Parse(number).ToString().ShouldBe(number);
        RawJson.Parse($"[{number}]").To<IList<RawJson>>()!.Single().ToString().ShouldBe(number);
    }

    [Fact]
    public void AMember_ThatHoldsTheNearest_GetsIt()
    {
        var sample = ModelJson.Deserialize<Sample>($$"""{"id":7,"size":{{Long}},"x":1e400}""")!;
        sample.Size.ShouldBe(1234567890123456789012345678901234567890.5);
    }

    [Theory]
    [InlineData("""{"id":7,"size":1e400}""", "size")]
    [InlineData("""{"id":7,"items":[{"id":1},{"id":2,"inner":{"size":-1e400}}]}""", "items[1].inner.size")]
    [InlineData("""{"id":1e400}""", "id")]
    [InlineData("""{"items":[{"id":1e400}]}""", "items[0].id")]
    public void AMember_ThatCannotHoldIt_IsNamed(string json, string path)
    {
        var refused = Should.Throw<JsonException>(() => ModelJson.Deserialize<Sample>(json));
        (refused switch { JsonReaderException read => read.Path, JsonSerializationException wrong => wrong.Path, _ => null }).ShouldBe(path);
    }

    [Fact]
    public void AText_ThatIsWanted_IsTheNumbersOwn() => ModelJson.Deserialize<Sample>("""{"id":7,"name":1e400,"x":1e400}""")!.Name.ShouldBe("1e400");

    [Theory]
    [InlineData("""{"id":1e400""")]
    [InlineData("""{"id":7} 1e400""")]
    [InlineData("""{"id":7,"x":1e400e}""")]
    [InlineData("""{"x":01e400}""")]
    public void WhatIsNoJson_StaysAnError(string json) => Should.Throw<JsonException>(() => ModelJson.Deserialize<Sample>(json));
}
