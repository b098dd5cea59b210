using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests;

/// <summary>The messages reach people through the simulator's 422 bodies and through reports.</summary>
public sealed class MessageTests
{
    private const string Fit = """
        {"anyOf":[
          {"type":"string","enum":["crop","outpaint"]},
          {"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["crop"]},"crop":{"enum":["center",
            "smart"]}},"additionalProperties":false},
          {"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["outpaint"]},
            "feathering":{"type":"string"}},"additionalProperties":false}]}
        """;

    [Theory]
    [InlineData("\"zoom\"", "", "enum", "must be \"crop\" or \"outpaint\", but is \"zoom\"")]
    [InlineData("true", "", "anyOf", "must be a string or an object, but is a boolean")]
    [InlineData("""{"type":"zoom"}""", "/type", "anyOf", "must be \"crop\" or \"outpaint\", but is \"zoom\"")]
    [InlineData("""{"type":"outpaint","feathering":15}""", "/feathering", "type", "must be a string, but is an integer")]
    [InlineData(
        """{"type":"crop","feathering":"15%"}""",
        "/feathering",
        "additionalProperties",
        "'feathering' is not allowed here; allowed are type or crop"
    )]
    [InlineData("""{"type":"crop","crop":"middle"}""", "/crop", "enum", "must be \"center\" or \"smart\", but is \"middle\"")]
    [InlineData("{}", "", "required", "lacks the required member 'type'")]
    public void Validate_FailingAnyOf_TellsTheMostLikelyBranchOnly(string instance, string at, string keyword, string message)
    {
        var violation = Schemas.Check(Fit, instance).ShouldHaveSingleItem();
        violation.InstancePointer.ShouldBe(at);
        violation.Keyword.ShouldBe(keyword);
        violation.Message.ShouldBe(message);
    }

    [Fact]
    public void Validate_UnionOfEnumerations_NamesTheValuesOfAll() =>
        Schemas
            .Check("""{"anyOf":[{"enum":["a"]},{"enum":["b","c"]}]}""", "\"d\"")
            .ShouldHaveSingleItem()
            .Message.ShouldBe("must be \"a\", \"b\" or \"c\", but is \"d\"");

    [Fact]
    public void Validate_NestedUnion_ReportsTheInnermostPlace()
    {
        var schema =
            $$$"""{"type":"object","properties":{"width":{"anyOf":[{"type":"integer","minimum":1},{"enum":["auto"]}]},"fit":{{{Fit}}}}}""";
        Schemas
            .Check(schema, """{"width":0,"fit":{"type":"crop","crop":"middle"}}""")
            .Select(v => v.InstancePointer + " " + v.Message)
            .ShouldBe(["/width must be at least 1, but is 0", "/fit/crop must be \"center\" or \"smart\", but is \"middle\""]);
    }

    [Fact]
    public void Validate_MissingMember_IsNamed() =>
        Schemas.Check("""{"required":["input"]}""", "{}").ShouldHaveSingleItem().MissingMember.ShouldBe("input");

    [Fact]
    public void Validate_FormatAndPattern_DoNotRepeatTheValue()
    {
        foreach (var schema in new[] { """{"format":"uri"}""", """{"pattern":"^https:"}""" })
        {
            Schemas.Check(schema, "\"not a url?signature=secret\"").ShouldHaveSingleItem().ToString().ShouldNotContain("secret");
        }
    }

    [Fact]
    public void Validate_LongValue_IsCut() =>
        Schemas.Check("""{"enum":["a"]}""", $"\"{new string('x', 500)}\"").ShouldHaveSingleItem().Message.Length.ShouldBeLessThan(100);

    [Fact]
    public void Validate_InstanceWithParsedDates_StillReadsThemAsText()
    {
        var instance = JToken.Parse("""{"at":"2023-03-13T11:37:09Z"}""");
        instance["at"]!.Type.ShouldBe(JTokenType.Date);
        Schemas.Validator("""{"properties":{"at":{"type":"string","format":"date-time"}}}""").Validate(instance, "").ShouldBeEmpty();
    }

    [Fact]
    public void Validate_OneOfWithTwoFits_SaysWhich() =>
        Schemas
            .Check("""{"oneOf":[{"type":"integer"},{"type":"string"},{"minimum":0}]}""", "1")
            .ShouldHaveSingleItem()
            .Message.ShouldBe("must fit exactly one of the 3 forms allowed here, but fits numbers 0 and 2");
}
