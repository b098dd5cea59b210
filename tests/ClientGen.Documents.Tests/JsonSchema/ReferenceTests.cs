using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public void Validate_RecursiveSchema_WalksAsDeepAsTheInstance()
    {
        var validator = Schemas.Validator(
            """
            {"tree":{"type":"object","properties":{"children":{"type":"array","items":{"$ref":"#/tree"}},"name":{"type":"string"}}}}
            """
        );
        var violation = validator.Validate(Schemas.Json("""{"children":[{"children":[{"name":1}]}]}"""), "#/tree").ShouldHaveSingleItem();
        violation.InstancePointer.ShouldBe("/children/0/children/0/name");
        violation.SchemaPointer.ShouldBe("#/tree/properties/name/type");
    }

    [Fact]
    public void Validate_ReferencesInACircle_Ends()
    {
        var validator = Schemas.Validator("""{"a":{"$ref":"#/b"},"b":{"allOf":[{"$ref":"#/a"},{"type":"string"}]}}""");
        validator.Validate(new JValue("x"), "#/a").ShouldBeEmpty();
        validator.Validate(new JValue(1), "#/a").ShouldHaveSingleItem();
    }

    [Fact]
    public void Validate_PointerWithEscapes_Resolves()
    {
        var validator = Schemas.Validator(
            """
            {"paths":{"/v1/{id}":{"s":{"$ref":"#/components/List%5Ba~1b%5D"}}},"components":{"List[a/b]":{"type":"integer"}}}
            """
        );
        validator.Validate(new JValue("x"), "#/paths/~1v1~1%7Bid%7D/s").ShouldHaveSingleItem();
        validator.Validate(new JValue("x"), "/paths/~1v1~1{id}/s").ShouldHaveSingleItem();
    }

    [Fact]
    public void Validate_Anchor_Resolves()
    {
        var validator = Schemas.Validator("""{"s":{"$ref":"#size"},"defs":{"x":{"$anchor":"size","type":"integer"}}}""");
        validator.Validate(new JValue("x"), "#/s").ShouldHaveSingleItem().SchemaPointer.ShouldBe("#/defs/x/type");
    }

    [Fact]
    public void Validate_OtherFile_ResolvesAgainstThatFileAndItsFolder()
    {
        var files = new Dictionary<string, string>
        {
            ["parts/size.json"] = """{"Size":{"$ref":"#/Inner"},"Inner":{"properties":{"unit":{"$ref":"../units.json#/Unit"}}}}""",
            ["units.json"] = """{"openapi":"3.0.3","Unit":{"type":"string","nullable":true}}""",
        };
        var asked = new List<string>();
        var validator = Schemas.Validator(
            """{"openapi":"3.1.0","s":{"$ref":"parts/size.json#/Size"}}""",
            file =>
            {
                asked.Add(file);
                return files.TryGetValue(file, out var text) ? Schemas.Json(text) : null;
            }
        );

        validator.Validate(Schemas.Json("""{"unit":null}"""), "#/s").ShouldBeEmpty();
        validator.Validate(Schemas.Json("""{"unit":1}"""), "#/s").ShouldHaveSingleItem().SchemaPointer.ShouldBe("units.json#/Unit/type");
        asked.ShouldBe(["parts/size.json", "units.json"]);
    }

    [Theory]
    [InlineData("""{"s":{"$ref":"#/nowhere"}}""", "leads nowhere")]
    [InlineData("""{"s":{"$ref":"#nowhere"}}""", "leads nowhere")]
    [InlineData("""{"s":{"$ref":"other.json#/X"}}""", "other.json")]
    [InlineData("""{"s":{"pattern":"("}}""", "not a regular expression")]
    [InlineData("""{"s":{"type":"text"}}""", "'text'")]
    [InlineData("""{"s":{"maxLength":-1}}""", "not negative")]
    [InlineData("""{"s":{"$dynamicRef":"#x"}}""", "leads nowhere")]
    [InlineData("""{"s":{"items":[{}]}}""", "object or a boolean")]
    [InlineData("""{}""", "no schema here")]
    public void Validate_UnusableSchema_SaysWhereAndWhy(string document, string words)
    {
        JToken instance = document.Contains("items", StringComparison.Ordinal) ? new JArray(1) : new JValue("x");
        var fault = Should.Throw<SchemaException>(() => Schemas.Validator(document).Validate(instance, "#/s"));
        fault.Message.ShouldContain(words);
        fault.SchemaPointer.ShouldStartWith("#/s");
    }
}
