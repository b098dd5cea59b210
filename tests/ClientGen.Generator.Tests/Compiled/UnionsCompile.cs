namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Unions of every kind, alone and beside others, compile with nullable on and warnings as errors.</summary>
[Slow("compiles generated clients")]
public sealed class UnionsCompile
{
    private const string Objects = """
        "Cat":{"type":"object","required":["kind","lives"],"properties":{"kind":{"const":"cat"},"lives":{"type":"integer"}}},
        "Dog":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string","enum":["dog"]},"tricks":{"type":"array",
          "items":{"type":"string"}}}},
        "Size":{"type":"object","required":["width"],"properties":{"width":{"type":"integer"}},"additionalProperties":false},
        "Person":{"type":"object","required":["name"],"properties":{"name":{"type":"string"}},"additionalProperties":false},
        "Mode":{"type":"string","enum":["fast","slow"]},
        """;

    // What stands beside the outer union belongs to the variants of the inner one as well.
    [Theory]
    [InlineData("{\"anyOf\":[{\"type\":\"object\",\"nullable\":true,\"properties\":{\"left\":{\"type\":\"string\"}}}]}")]
    [InlineData("{\"$ref\":\"#/components/schemas/Inner\"}")]
    public void MembersBesideAUnionOfUnions(string inner)
    {
        const string Inner = "{\"type\":\"object\",\"required\":[\"left\"],\"properties\":{\"left\":{\"type\":\"string\"}}}";
        const string Right = "{\"type\":\"object\",\"required\":[\"right\"],\"properties\":{\"right\":{\"type\":\"string\"}}}";
        var assembly = Generated
            .From(
                Spec.Text(
                    $"\"Inner\":{{\"anyOf\":[{Inner},{{\"type\":\"string\"}}]}},\"Base\":{{\"type\":\"object\",\"anyOf\":[{inner},{Right}],"
                        + "\"properties\":{\"id\":{\"type\":\"integer\"}}},"
                        + "\"Holder\":{\"type\":\"object\",\"properties\":{\"base\":{\"$ref\":\"#/components/schemas/Base\"}}}",
                    version: "3.0.3"
                ),
                null,
                Defaults.ByMethod
            )
            .Load();
        foreach (var json in new[] { "{\"base\":{\"id\":1,\"left\":\"l\"}}", "{\"base\":{\"id\":1,\"right\":\"r\"}}" })
            assembly.RoundTrip("Holder", json).ShouldBe(json);
    }

    [Fact]
    public void EveryKindOfVariant() =>
        Generated
            .From(
                Spec.Text(
                    Objects
                        + """
                        "Holder":{"type":"object","properties":{
                          "text_number":{"anyOf":[{"type":"string"},{"type":"number"}]},
                          "integer_flag":{"oneOf":[{"type":"integer","format":"int64"},{"type":"boolean"}]},
                          "enum_integer":{"anyOf":[{"$ref":"#/components/schemas/Mode"},{"type":"integer"}]},
                          "enum_text":{"anyOf":[{"$ref":"#/components/schemas/Mode"},{"type":"string"}],
                            "x-clientgen-union":{"strings":"known-values-first"}},
                          "tagged":{"anyOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]},
                          "tagged_untagged":{"anyOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],
                            "x-clientgen-union":{"untagged":"Dog"}},
                          "required":{"anyOf":[{"$ref":"#/components/schemas/Size"},{"$ref":"#/components/schemas/Person"}]},
                          "first_match":{"anyOf":[{"$ref":"#/components/schemas/Size"},{"$ref":"#/components/schemas/Cat"}],
                            "x-clientgen-union":{"objects":"first-match","prefer":"Cat"}},
                          "lists":{"anyOf":[{"type":"array","items":{"$ref":"#/components/schemas/Size"}},{"type":"string"}]},
                          "free":{"anyOf":[{"type":"object"},{"type":"boolean"}]},
                          "nullable":{"anyOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]},
                          "types":{"type":["string","integer","null"]},
                          "required_union":{"anyOf":[{"type":"boolean"},{"$ref":"#/components/schemas/Size"}]},
                          "in_list":{"type":"array","items":{"anyOf":[{"type":"string"},{"type":"boolean"}]}},
                          "in_map":{"type":"object","additionalProperties":{"anyOf":[{"type":"boolean"},{"type":"number"}]}}
                        },"required":["required_union"]},
                        "Named":{"oneOf":[{"type":"string"},{"$ref":"#/components/schemas/Cat"}]}
                        """
                )
            )
            .ShouldCompile();

    [Fact]
    public void VariantsWrittenInside() =>
        Generated
            .From(
                Spec.Text(
                    """
                    "Holder":{"type":"object","properties":{
                      "inline":{"anyOf":[{"type":"string","enum":["auto"]},{"type":"integer"},{"type":"object",
                        "properties":{"depth":{"type":"object","properties":{"unit":{"enum":["px","cm"]}}}}}]},
                      "several":{"oneOf":[
                        {"type":"object","required":["a"],"properties":{"a":{"type":"string"}},"additionalProperties":false},
                        {"type":"object","required":["b"],"properties":{"b":{"type":"string"}},"additionalProperties":false}]},
                      "tagged":{"oneOf":[
                        {"type":"object","required":["type"],"properties":{"type":{"const":"red"}}},
                        {"type":"object","required":["type"],"properties":{"type":{"const":"blue"},"shade":{"anyOf":[{"type":"number"},
                          {"type":"string"}]}}}]},
                      "consts":{"anyOf":[{"const":"auto"},{"type":"number"}]}
                    }}
                    """
                )
            )
            .ShouldCompile();

    [Fact]
    public void VariantsToldApartByTheMemberBesideThem() =>
        Generated
            .From(
                Spec.Text(
                    """
                    "A":{"type":"object","properties":{"x":{"type":"string"}}},
                    "B":{"type":"object","properties":{"x":{"type":"string"}}},
                    "Kind":{"type":"string","enum":["a","b"]},
                    "ByEnum":{"type":"object","required":["kind"],"properties":{
                      "kind":{"$ref":"#/components/schemas/Kind"},
                      "data":{"anyOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}],
                        "x-clientgen-union":{"sibling":"kind","a":"A","b":"B"}}}},
                    "ByText":{"type":"object","properties":{
                      "what":{"type":"string"},
                      "data":{"x-clientgen-name":"Payload","anyOf":[{"$ref":"#/components/schemas/A"},
                        {"$ref":"#/components/schemas/B"}],"x-clientgen-union":{"sibling":"what","a":"A","b":"B"}}}}
                    """
                )
            )
            .ShouldCompile();

    [Fact]
    public void TypesNamedLikeWhatTheUnionDeclares() =>
        Generated
            .From(
                Spec.Text(
                    """
                    "Json":{"type":"object","required":["j"],"properties":{"j":{"type":"string"}},"additionalProperties":false},
                    "Serializer":{"type":"object","required":["s"],"properties":{"s":{"type":"string"}},"additionalProperties":false},
                    "Read":{"type":"object","required":["r"],"properties":{"r":{"type":"string"}},"additionalProperties":false},
                    "Model":{"type":"object","required":["m"],"properties":{"m":{"type":"string"}},"additionalProperties":false},
                    "Class":{"type":"object","required":["c"],"properties":{"c":{"type":"string"}},"additionalProperties":false},
                    "Other":{"type":"object","required":["o"],"properties":{"o":{"type":"string"}},"additionalProperties":false},
                    "Held2":{"type":"string","enum":["value","Values","class"],"x-clientgen-enum-names":{"value":"One","Values":"Two"}},
                    "U":{"anyOf":[{"$ref":"#/components/schemas/Json"},{"$ref":"#/components/schemas/Serializer"},
                      {"$ref":"#/components/schemas/Read"},
                      {"$ref":"#/components/schemas/Model"},{"$ref":"#/components/schemas/Class"},{"$ref":"#/components/schemas/Other"},
                        {"$ref":"#/components/schemas/Held2"}]}
                    """
                )
            )
            .ShouldCompile();
}
