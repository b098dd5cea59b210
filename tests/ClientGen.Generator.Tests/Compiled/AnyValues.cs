using System.Reflection;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Whatever JSON a document allows is read, and written as it came.</summary>
[Slow("compiles generated clients")]
public sealed class AnyValues
{
    private const string Schemas = """
        "Anything":{"x-go-type":"any"},
        "Free":{"type":"object"},
        "Points":{"type":"array","enum":[[1,2],["a"]]},
        "TextOfFirst":{"allOf":[{"type":"string"},{"properties":{"name":{"type":"string"}}}]},
        "TextOfSecond":{"allOf":[{"properties":{"name":{"type":"string"}},"required":["name"]},{"type":"string"}]},
        "TextOrNumber":{"allOf":[{"properties":{"name":{"type":"string"}}},{"type":["string","number"]}]},
        "PetOrName":{"type":["object","string"],"required":["id"],"properties":{"id":{"type":"integer"}},"minLength":2},
        "TagsOrTag":{"type":["array","string"],"items":{"type":"integer"},"minItems":1},
        "Expr":{"oneOf":[{"$ref":"#/components/schemas/Not"},{"$ref":"#/components/schemas/Leaf"}]},
        "Not":{"type":"object","required":["not"],"properties":{"not":{"$ref":"#/components/schemas/Expr"}}},
        "Leaf":{"type":"object","required":["leaf"],"properties":{"leaf":{"type":"string"}}},
        "Node":{"type":"object","properties":{
          "children":{"type":"array","items":{"$ref":"#/components/schemas/Node"}},
          "map":{"type":"object","additionalProperties":{"$ref":"#/components/schemas/Node"}},
          "parent":{"$ref":"#/components/schemas/Node"},
          "value":{"type":"string"}}},
        "Bag":{"type":"object","properties":{
          "any":{"$ref":"#/components/schemas/Anything"},
          "anys":{"type":"array","items":{"$ref":"#/components/schemas/Anything"}},
          "text":{"$ref":"#/components/schemas/TextOfFirst"},
          "texts":{"type":"array","items":{"$ref":"#/components/schemas/TextOfSecond"}},
          "either":{"$ref":"#/components/schemas/TextOrNumber"},
          "pet":{"$ref":"#/components/schemas/PetOrName"},
          "tags":{"$ref":"#/components/schemas/TagsOrTag"},
          "points":{"$ref":"#/components/schemas/Points"},
          "maybe":{"type":"array","items":{"type":["string","null"]}},
          "numbers":{"type":"array","items":{"type":["integer","null"]}},
          "byName":{"type":"object","additionalProperties":{"type":["string","null"]}},
          "times":{"type":"array","items":{"type":"string","format":"date-time"}}}}
        """;

    private static readonly Assembly Code = Generated.From(Spec.Text(Schemas)).Load();

    [Theory]
    [InlineData("""{"any":5}""")]
    [InlineData("""{"any":{"a":[null]},"anys":[1,"a",{},[]]}""")]
    [InlineData("""{"either":1.5,"text":"a","texts":["b"]}""")]
    [InlineData("""{"either":"a","pet":"Rex","tags":"a"}""")]
    [InlineData("""{"pet":{"id":1,"more":2},"tags":[1,2]}""")]
    [InlineData("""{"points":[1,2]}""")]
    [InlineData("""{"points":["a"]}""")]
    [InlineData("""{"byName":{"a":null,"b":"c"},"maybe":["a",null],"numbers":[1,null]}""")]
    [InlineData("""{"times":["2026-01-02T03:04:05Z","2026-01-02T03:04:05.5+02:00"]}""")]
    public void InAMember(string json)
    {
        Code.RoundTrip("Bag", json).ShouldBe(json);
        Kept(json).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PetOrName", """{"id":1,"more":2}""")]
    [InlineData("PetOrName", "\"Rex\"")]
    [InlineData("TagsOrTag", "[1]")]
    [InlineData("Expr", """{"not":{"not":{"leaf":"x"}}}""")]
    public void AVariant_IsTheOneOfItsType(string type, string json)
    {
        var value = Read(Code.GetType($"{Generated.Namespace}.{type}")!, json);
        value.GetType().GetProperty("IsKnown")!.GetValue(value).ShouldBe(true);
        ClientGen.Json.ModelJson.Serialize(value).ShouldBe(json);
    }

    [Fact]
    public void OfItsOwnType()
    {
        const string Json = """{"children":[{"children":[]}],"map":{"k":{"value":"b"}},"parent":{"parent":{}},"value":"a"}""";
        Code.RoundTrip("Node", Json).ShouldBe(Json);
    }

    [Fact]
    public void ANullAmongItems_IsANullOfTheList()
    {
        var maybe = (IList<string?>)Member(Read(Bag, """{"maybe":["a",null]}"""), "Maybe")!;
        maybe.ShouldBe(["a", null]);
        var numbers = (IList<long?>)Member(Read(Bag, """{"numbers":[null,2]}"""), "Numbers")!;
        numbers.ShouldBe([null, 2]);
    }

    private static Type Bag => Code.GetType($"{Generated.Namespace}.Bag")!;

    private static object? Member(object model, string name) => model.GetType().GetProperty(name)!.GetValue(model);

    private static object Read(Type type, string json) =>
        typeof(ClientGen.Json.ModelJson)
            .GetMethod("Deserialize", [typeof(string)])!
            .MakeGenericMethod(type)
            .Invoke(null, [json])
            .ShouldNotBeNull();

    // What a member could not hold.
    private static IReadOnlyList<string> Kept(string json) => ((ClientGen.Json.JsonModel)Read(Bag, json)).UnreadableMembers.Keys.ToList();
}
