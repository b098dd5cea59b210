namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Schemas made of parts: all of them hold, and of two that say something of one thing the narrower counts.</summary>
[Slow("compiles generated clients")]
public sealed class PartsCompile
{
    private static readonly Func<string, string> Answer = schema =>
        """
            "/x":{"post":{"operationId":"x","@free","requestBody":{"required":true,"content":{"application/json":{"schema":
            {"$ref":"#/components/schemas/NAME"}}}},"responses":{"200":{"description":"d","content":{"application/json":{"schema":
            {"$ref":"#/components/schemas/NAME"}}}}}}}
            """.Replace("NAME", schema, StringComparison.Ordinal);

    [Fact]
    public void APartThatNarrows()
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    """
                    "Base":{"type":"object","properties":{"kind":{"type":"string"},"size":{"type":"integer","minimum":0},
                    "mode":{"type":"string","enum":["a","b","c"]},"tags":{"type":"array","items":{"type":"string"}}}},
                    "Sub":{"allOf":[{"$ref":"#/components/schemas/Base"},{"type":"object","required":["size"],"properties":{
                    "kind":{"type":"string","enum":["sub"]},"size":{"type":"integer","minimum":1,"maximum":9},
                    "mode":{"type":"string","enum":["b","c","d"]},"tags":{"type":"array","maxItems":2}}}]}
                    """,
                    Answer("Sub")
                )
            )
            .Load();
        assembly.GetType("Vendor.Api.SubMode")!.GetProperties().Select(value => value.Name).ShouldContain("C");
        assembly.GetType("Vendor.Api.SubMode")!.GetProperty("A").ShouldBeNull();
        assembly.GetType("Vendor.Api.Sub")!.GetProperty("Tags")!.PropertyType.ShouldBe(typeof(IList<string>));
        assembly
            .RoundTrip("Sub", """{"kind":"sub","mode":"b","size":3,"tags":["x"],"more":1}""")
            .ShouldBe("""{"kind":"sub","mode":"b","size":3,"tags":["x"],"more":1}""");
    }

    [Fact]
    public void PartsThatAreNoObjects()
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    """
                    "Id":{"type":"string","minLength":1},"A":{"type":"object","properties":{
                    "id":{"allOf":[{"$ref":"#/components/schemas/Id"},{"maxLength":8}]},
                    "n":{"allOf":[{"type":"number"},{"type":"integer","minimum":1}]},
                    "m":{"allOf":[{"type":"string","enum":["a","b"]},{"enum":["b"]}]}}}
                    """,
                    Answer("A")
                )
            )
            .Load();
        assembly.GetType("Vendor.Api.A")!.GetProperty("Id")!.PropertyType.ShouldBe(typeof(string));
        assembly.RoundTrip("A", """{"id":"x","m":"b","n":4}""").ShouldBe("""{"id":"x","m":"b","n":4}""");
    }

    [Theory]
    [InlineData(
        "'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}},'anyOf':[{'required':['a']},{'required':['b']}]"
    )]
    [InlineData(
        "'properties':{'a':{'type':'string'},'b':{'type':'string'}},'oneOf':[{'required':['a'],'not':{'required':['b']}},{'not':{}}]"
    )]
    [InlineData(
        "'allOf':[{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}},"
            + "{'anyOf':[{'required':['a']},{'properties':{'b':{}},'required':['b']}]}]"
    )]
    public void VariantsThatOnlyCheck_MakeNoUnion(string schema)
    {
        var assembly = Generated.From(Spec.Text($"\"A\":{{{schema.Replace('\'', '"')}}}", Answer("A"))).Load();
        assembly.GetType("Vendor.Api.A")!.IsClass.ShouldBeTrue();
        assembly.RoundTrip("A", """{"b":"x"}""").ShouldBe("""{"b":"x"}""");
    }

    [Theory]
    [InlineData("'properties':{'id':{'type':'string'}},'oneOf':[CAT,DOG]")]
    [InlineData("'allOf':[{'properties':{'id':{'type':'string'}}},{'oneOf':[CAT,DOG]}]")]
    [InlineData("'type':'object','properties':{'id':{'type':'string'}},'anyOf':[CAT,DOG]")]
    public void MembersBesideVariants_BelongToEach(string schema)
    {
        schema = schema
            .Replace("CAT", "{'$ref':'#/components/schemas/Cat'}", StringComparison.Ordinal)
            .Replace("DOG", "{'$ref':'#/components/schemas/Dog'}", StringComparison.Ordinal)
            .Replace('\'', '"');
        var assembly = Generated
            .From(
                Spec.Text(
                    """
                    "Cat":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string","enum":["cat"]},
                      "lives":{"type":"integer"}}},
                    "Dog":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string","enum":["dog"]},
                      "barks":{"type":"boolean"}}},
                    "Pet":{SCHEMA}
                    """.Replace("SCHEMA", schema, StringComparison.Ordinal),
                    Answer("Pet")
                )
            )
            .Load();
        assembly.GetType("Vendor.Api.Pet")!.IsValueType.ShouldBeTrue();
        const string Dog = """{"kind":"dog","id":"1","barks":true}""";
        assembly.RoundTrip("Pet", Dog).Length.ShouldBe(Dog.Length);
        assembly.GetTypes().Count(type => type.GetProperty("Id") is not null).ShouldBe(2);
    }

    [Fact]
    public void VariantsThatAreMapsListsOrNothing_AreKept()
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    """
                    "V":{"anyOf":[{"type":"object","additionalProperties":{"type":"string"}},{"type":"array","items":{"type":"string"}},
                    {"type":"boolean"}]},"W":{"oneOf":[{"type":"object","additionalProperties":{"type":"string"}},{}]},
                    "A":{"type":"object","properties":{"v":{"$ref":"#/components/schemas/V"},"w":{"$ref":"#/components/schemas/W"}}}
                    """,
                    Answer("A")
                )
            )
            .Load();
        foreach (var json in new[] { """{"v":{"a":"b"}}""", """{"v":["a"],"w":{"a":"b"}}""", """{"v":true,"w":1}""" })
            assembly.RoundTrip("A", json).ShouldBe(json);
    }

    [Fact]
    public void VariantsWithATypeBesideThem()
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    """
                    "A":{"type":"object","properties":{"p":{"type":"object","nullable":true,"oneOf":[{"$ref":"#/components/schemas/B"}]},
                    "q":{"type":"string","anyOf":[{"pattern":"^a"},{"maxLength":3}]}}},
                    "B":{"type":"object","properties":{"x":{"type":"string"}}}
                    """,
                    Answer("A"),
                    "3.0.3"
                )
            )
            .Load();
        assembly.RoundTrip("A", """{"p":{"x":"1"},"q":"abc"}""").ShouldBe("""{"p":{"x":"1"},"q":"abc"}""");
    }
}
