namespace ClientGen.JsonSchema.Tests;

public sealed class DialectTests
{
    [Theory]
    [InlineData("""{"type":"string","nullable":true}""", "null", "3.0.3", true)]
    [InlineData("""{"type":"string","nullable":true}""", "null", "3.1.0", false)]
    [InlineData("""{"type":"string","nullable":false}""", "null", "3.0.3", false)]
    [InlineData("""{"type":"string","nullable":true,"enum":["a"]}""", "null", "3.0.3", false)]
    [InlineData("""{"type":"integer","minimum":1,"exclusiveMinimum":true}""", "1", "3.0.3", false)]
    [InlineData("""{"type":"integer","minimum":1,"exclusiveMinimum":true}""", "2", "3.0.3", true)]
    [InlineData("""{"type":"integer","minimum":1,"exclusiveMinimum":false}""", "1", "3.0.3", true)]
    [InlineData("""{"type":"integer","maximum":9,"exclusiveMaximum":true}""", "9", "3.0.3", false)]
    [InlineData("""{"const":1}""", "2", "3.0.3", true)]
    [InlineData("""{"const":1}""", "2", "3.2.0", false)]
    [InlineData("""{"if":true,"then":false}""", "2", "3.0.3", true)]
    [InlineData("""{"patternProperties":{"a":{"type":"string"}}}""", """{"a":1}""", "3.0.3", true)]
    public void Validate_FollowsTheDialectOfTheDocument(string schema, string instance, string version, bool fits) =>
        Schemas.Check(schema, instance, version).Count.ShouldBe(fits ? 0 : 1);

    [Theory]
    [InlineData("3.0.3", true)]
    [InlineData("3.1.0", false)]
    public void Validate_MembersBesideARef_CountSince31(string version, bool fits)
    {
        var validator = Schemas.Validator(
            $$"""
            {"openapi":"{{version}}","s":{"$ref":"#/t","maximum":3},"t":{"type":"integer"} }
            """
        );
        validator.Validate(Schemas.Json("4"), "#/s").Count.ShouldBe(fits ? 0 : 1);
        validator.Validate(Schemas.Json("\"x\""), "#/s").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(PayloadDirection.Request, 1)]
    [InlineData(PayloadDirection.Response, 1)]
    [InlineData(PayloadDirection.Unknown, 2)]
    public void Validate_RequiredButReadOnlyOrWriteOnly_MayBeMissingOneWay(PayloadDirection direction, int violations)
    {
        var validator = Schemas.Validator(
            """
            {"openapi":"3.0.3","s":{"required":["id","secret"],"properties":{"id":{"$ref":"#/id"},"secret":{"writeOnly":true}}},
              "id":{"readOnly":true}}
            """
        );
        validator.Validate(Schemas.Json("{}"), "#/s", new() { Direction = direction }).Count.ShouldBe(violations);
    }
}
