using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json.Tests;

public sealed class RawJsonTests
{
    [Fact]
    public void Token_IsCopied_SoThatNobodyChangesIt()
    {
        var token = new JObject { ["a"] = 1 };
        var raw = new RawJson(token);
        token["a"] = 2;
        ((JObject)raw.ToToken())["a"] = 3;
        raw.ToString().ShouldBe("""{"a":1}""");
    }

    [Fact]
    public void Equality_IsOfTheJson()
    {
        RawJson.Parse("""{"a":1,"b":[1.0]}""").ShouldBe(RawJson.Parse("""{"b":[1.0],"a":1}"""));
        RawJson.Parse("""{"a":1,"b":2}""").GetHashCode().ShouldBe(RawJson.Parse("""{"b":2,"a":1}""").GetHashCode());
        RawJson.Parse("1").ShouldNotBe(RawJson.Parse("\"1\""));
    }

    [Fact]
    public void From_WritesAnyValue() => RawJson.From(new { a = 1, b = new[] { "x" } }).ToString().ShouldBe("""{"a":1,"b":["x"]}""");

    [Fact]
    public void To_ReadsAModel() => RawJson.Parse("""{"id":3}""").To<Sample>()!.Id.ShouldBe(3);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    public void Parse_RefusesWhatIsNotOneValue(string text) => Should.Throw<JsonException>(() => RawJson.Parse(text));
}
