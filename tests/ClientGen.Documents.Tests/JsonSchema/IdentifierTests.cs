using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests;

/// <summary><c>$id</c>, anchors and dynamic references, as in JSON Schema 2020-12.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData("other.json")]
    [InlineData("https://example.com/schemas/other.json")]
    [InlineData("/schemas/other.json")]
    [InlineData("other.json#/$defs/number")]
    [InlineData("other.json#num")]
    public void Id_ChangesWhatReferencesResolveAgainst(string reference)
    {
        var validator = Schemas.Validator(
            $$"""
            {"openapi":"3.1.0","components":{"schemas":{
              "S":{"$id":"https://example.com/schemas/s.json","properties":{"a":{"$ref":"{{reference}}"} } },
              "T":{"$id":"https://example.com/schemas/other.json","type":"integer",
                   "$defs":{"number":{"$anchor":"num","type":"integer"} } } } } }
            """
        );
        validator.Validate(Schemas.Json("""{"a":1}"""), "#/components/schemas/S").ShouldBeEmpty();
        validator
            .Validate(Schemas.Json("""{"a":"x"}"""), "#/components/schemas/S")
            .ShouldHaveSingleItem()
            .SchemaPointer.ShouldStartWith("#/components/schemas/T/");
    }

    [Fact]
    public void Id_IsNoObstacleToPointersFromTheTopOfTheDocument()
    {
        var validator = Schemas.Validator(
            """
            {"openapi":"3.1.0","components":{"schemas":{
              "S":{"$id":"S","properties":{"a":{"$ref":"#/components/schemas/T"},"b":{"$ref":"#/properties/a"}}},
              "T":{"$id":"T","type":"integer"}}}}
            """
        );
        validator.Validate(Schemas.Json("""{"a":"x","b":"x"}"""), "#/components/schemas/S").Count.ShouldBe(2);
    }

    [Fact]
    public void Id_IsNoObstacleToFilesBesideTheDocument()
    {
        var validator = Schemas.Validator(
            """{"$id":"https://example.com/s.json","s":{"$ref":"units.json#/Unit"}}""",
            file => file == "units.json" ? Schemas.Json("""{"Unit":{"type":"integer"}}""") : null
        );
        validator.Validate(new JValue("x"), "#/s").ShouldHaveSingleItem().SchemaPointer.ShouldBe("units.json#/Unit/type");
    }

    [Theory]
    [InlineData("""{"s":{"$ref":"urn:example:t"},"defs":{"t":{"$id":"urn:example:t","type":"integer"}}}""")]
    [InlineData("""{"$id":"urn:example:s","s":{"$ref":"#/t"},"t":{"type":"integer"}}""")]
    [InlineData("""{"$id":"https://example.com/s#","s":{"$ref":"s#/t"},"t":{"type":"integer"}}""")]
    public void Id_MayBeOfAnyScheme(string document) =>
        Schemas.Validator(document).Validate(new JValue("x"), "#/s").ShouldHaveSingleItem().Keyword.ShouldBe("type");

    [Theory]
    [InlineData("enum", """[{"$id":"t","type":"string"}]""")]
    [InlineData("const", """{"$id":"t","type":"string"}""")]
    [InlineData("example", """{"$id":"t","type":"string"}""")]
    public void Id_InAValue_IsData(string keyword, string value)
    {
        var validator = Schemas.Validator(
            $$"""
            {"defs":{"a":{"{{keyword}}":{{value}} },"b":{"$id":"t","type":"integer"} },"s":{"$ref":"t"} }
            """
        );
        validator.Validate(new JValue(1), "#/s").ShouldBeEmpty();
    }

    [Fact]
    public void Id_AsTheNameOfAMember_IsNoId()
    {
        var validator = Schemas.Validator("""{"s":{"properties":{"$id":{"type":"integer"},"const":{"$id":"t","type":"integer"}}}}""");
        validator.Validate(Schemas.Json("""{"$id":"x"}"""), "#/s").ShouldHaveSingleItem().InstancePointer.ShouldBe("/$id");
        Schemas
            .Validator("""{"s":{"$ref":"t"},"u":{"properties":{"const":{"$id":"t","type":"integer"}}}}""")
            .Validate(new JValue("x"), "#/s")
            .ShouldHaveSingleItem();
    }

    [Fact]
    public void Id_In30_IsNoId() =>
        Should.Throw<SchemaException>(() =>
            Schemas.Validator("""{"openapi":"3.0.3","s":{"$ref":"t"},"u":{"$id":"t"}}""").Validate(new JValue(1), "#/s")
        );

    [Fact]
    public void Anchor_BelongsToItsResource()
    {
        var validator = Schemas.Validator(
            """{"s":{"$id":"s","$ref":"#n","$defs":{"n":{"$anchor":"n","type":"integer"}}},"t":{"$anchor":"n","type":"string"}}"""
        );
        validator.Validate(new JValue(1), "#/s").ShouldBeEmpty();
        validator.Validate(new JValue("x"), "#/s").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("$dynamicRef", "$dynamicAnchor", false)]
    [InlineData("$dynamicRef", "$anchor", true)]
    [InlineData("$ref", "$dynamicAnchor", true)]
    public void DynamicRef_MeansTheOutermostOfItsName_WhereItLeadsToADynamicAnchor(string reference, string anchor, bool fits)
    {
        var validator = Schemas.Validator(
            $$"""
            {"defs":{
              "tree":{"$id":"tree","{{anchor}}":"node","type":"object",
                "properties":{"data":true,"children":{"type":"array","items":{"{{reference}}":"#node"} } } },
              "strict":{"$id":"strict","$dynamicAnchor":"node","$ref":"tree","unevaluatedProperties":false} } }
            """
        );
        var misspelled = Schemas.Json("""{"children":[{"daat":1}]}""");
        validator.Validate(misspelled, "#/defs/tree").ShouldBeEmpty();
        (validator.Validate(misspelled, "#/defs/strict").Count == 0).ShouldBe(fits);
    }

    [Theory]
    [InlineData("""{"s":{"$dynamicRef":1}}""", "$dynamicRef")]
    [InlineData("""{"s":{"$id":1}}""", "$id")]
    [InlineData("""{"s":{"$anchor":[]}}""", "$anchor")]
    public void IdentifiersOfTheWrongKind_AreSaid(string document, string keyword) =>
        Should
            .Throw<SchemaException>(() => Schemas.Validator(document).Validate(new JValue(1), "#/s"))
            .Message.ShouldContain($"{keyword} must be a text");
}
