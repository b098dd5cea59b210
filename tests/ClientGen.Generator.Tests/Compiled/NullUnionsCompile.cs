namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Every way in which a document says "or null" makes the type that may be null, never another type.</summary>
[Slow("compiles generated clients")]
public sealed class NullUnionsCompile
{
    private static string Answer(string member) =>
        Spec.Text(
            """
            "Thing":{"type":"object","properties":{"m":SCHEMA}},
            "Inner":{"type":"object","properties":{"n":{"type":"integer"}}},
            "Other":{"type":"object","required":["o"],"properties":{"o":{"type":"integer"}},"additionalProperties":false},
            "Mode":{"type":"string","enum":["a","b"]},
            "MaybeCount":{"anyOf":[{"type":"integer"},{"type":"null"}]},
            "MaybeInner":{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/Inner"}]}
            """.Replace("SCHEMA", member, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"null"}]}""", "long?", "7")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":"integer","format":"int64"}]}""", "long?", "5000000000")]
    [InlineData("""{"anyOf":[{"type":"number","exclusiveMinimum":0},{"type":"null"}],"title":"M","description":"d"}""", "double?", "1.5")]
    [InlineData("""{"anyOf":[{"type":"boolean"},{"type":"null"}],"default":null}""", "bool?", "true")]
    [InlineData("""{"anyOf":[{"type":"boolean"},{"type":"null"}],"default":true}""", "bool?", "false")]
    [InlineData("""{"anyOf":[{"type":"string","maxLength":3,"pattern":"^a"},{"type":"null"}],"examples":["a"]}""", "string?", "\"abc\"")]
    [InlineData(
        """{"anyOf":[{"type":"string","format":"date-time"},{"type":"null"}]}""",
        "System.DateTimeOffset?",
        "\"2026-01-02T03:04:05Z\""
    )]
    [InlineData("""{"anyOf":[{"type":"string","enum":["x","y"]},{"type":"null"}]}""", "ThingM?", "\"x\"")]
    [InlineData("""{"anyOf":[{"const":"x","type":"string"},{"type":"null"}],"default":"x"}""", "string?", "\"x\"")]
    [InlineData("""{"anyOf":[{"enum":["x","y"]},{"const":null}]}""", "ThingM?", "\"y\"")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"enum":[null]}]}""", "long?", "7")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":["null"]}]}""", "long?", "7")]
    [InlineData("""{"anyOf":[{"anyOf":[{"type":"integer"},{"type":"null"}]},{"type":"null"}]}""", "long?", "7")]
    [InlineData("""{"allOf":[{"anyOf":[{"type":"integer"},{"type":"null"}]}],"description":"d"}""", "long?", "7")]
    [InlineData("""{"allOf":[{"type":"integer"}],"nullable":true}""", "long?", "7")]
    [InlineData(
        """{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]}""",
        "System.Collections.Generic.IList<string>?",
        """["a"]"""
    )]
    [InlineData(
        """{"type":"array","items":{"anyOf":[{"type":"integer"},{"type":"null"}]}}""",
        "System.Collections.Generic.IList<long?>?",
        "[1,null]"
    )]
    [InlineData(
        """{"type":"array","items":{"anyOf":[{"type":"string"},{"type":"null"}]}}""",
        "System.Collections.Generic.IList<string?>?",
        """["a",null]"""
    )]
    [InlineData(
        """{"type":"array","items":{"anyOf":[{"$ref":"#/components/schemas/Inner"},{"type":"null"}]}}""",
        "System.Collections.Generic.IList<Inner?>?",
        """[{"n":1},null]"""
    )]
    [InlineData(
        """{"type":"object","additionalProperties":{"anyOf":[{"type":"integer"},{"type":"null"}]}}""",
        "System.Collections.Generic.IDictionary<string, long?>?",
        """{"k":1,"l":null}"""
    )]
    [InlineData(
        """{"anyOf":[{"type":"object","additionalProperties":{"type":"string"}},{"type":"null"}]}""",
        "System.Collections.Generic.IDictionary<string, string>?",
        """{"k":"v"}"""
    )]
    [InlineData("""{"anyOf":[{"type":"object","additionalProperties":true},{"type":"null"}]}""", "ClientGen.Json.RawJson?", """{"k":1}""")]
    [InlineData(
        """{"anyOf":[{"type":"object","properties":{"z":{"anyOf":[{"type":"integer"},{"type":"null"}]}}},{"type":"null"}]}""",
        "ThingM?",
        """{"z":1}"""
    )]
    [InlineData("""{"anyOf":[{"$ref":"#/components/schemas/Inner"},{"type":"null"}],"title":"t"}""", "Inner?", """{"n":1}""")]
    [InlineData("""{"anyOf":[{"$ref":"#/components/schemas/Mode"},{"type":"null"}]}""", "Mode?", "\"b\"")]
    [InlineData("""{"anyOf":[{"$ref":"#/components/schemas/Mode"},{"type":"integer"},{"type":"null"}]}""", "ThingM?", "3")]
    [InlineData("""{"anyOf":[{"type":["string","null"]},{"type":"integer"}]}""", "ThingM?", "3")]
    [InlineData("""{"type":["string","integer","null"]}""", "ThingM?", "\"s\"")]
    [InlineData("""{"$ref":"#/components/schemas/MaybeCount"}""", "long?", "3")]
    [InlineData("""{"$ref":"#/components/schemas/MaybeInner"}""", "Inner?", """{"n":1}""")]
    [InlineData("""{"type":"null"}""", "ClientGen.Json.RawJson?", "null")]
    public void AMember(string schema, string type, string json)
    {
        var generated = Generated.From(Answer(schema));
        var member = generated.Load().GetType($"{Generated.Namespace}.Thing").ShouldNotBeNull();
        generated.Listing().ShouldContain($"{Qualified(type)} {member.FullName}.M");
        var text = $$"""{"m":{{json}}}""";
        generated.Load().RoundTrip("Thing", text).ShouldBe(text);
        generated.Load().RoundTrip("Thing", """{"m":null}""").ShouldBeOneOf("""{"m":null}""", "{}");
    }

    [Theory]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"null"}]}""", "long? m")]
    [InlineData(
        """{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]}""",
        "System.Collections.Generic.IEnumerable<string>? m"
    )]
    [InlineData("""{"anyOf":[{"type":"string","enum":["a","b"]},{"type":"null"}],"default":"a"}""", "Vendor.Api.XM? m")]
    [InlineData("""{"type":["boolean","null"]}""", "bool? m")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]}""", "Vendor.Api.XM? m")]
    public void AParameter(string schema, string declared)
    {
        var generated = Generated.From(
            Spec.Text(
                "",
                """
                "/x":{"get":{"operationId":"x","@free","parameters":[{"name":"m","in":"query","schema":SCHEMA}],
                  "responses":{"204":{"description":"d"}}}}
                """.Replace("SCHEMA", schema, StringComparison.Ordinal)
            )
        );
        generated.ShouldCompile();
        generated.Listing().ShouldContain(member => member.Contains($"XAsync({declared} = null", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "ClientGen.Json.Optional<long?>")]
    [InlineData("\"x-clientgen-null\":\"value\",", "ClientGen.Json.Optional<long?>")]
    [InlineData("\"x-clientgen-null\":\"absent\",", "long?")]
    public void NullInARequest_IsAValue_UnlessTheOverlaySaysItMeansAbsent(string fact, string type)
    {
        var generated = Generated.From(
            Spec.Text(
                """
                "Change":{ FACT"type":"object","properties":{"m":{"anyOf":[{"type":"integer"},{"type":"null"}]}}}
                """.Replace("FACT", fact, StringComparison.Ordinal),
                """
                "/x":{"patch":{"operationId":"x","@free",
                  "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Change"}}}},
                  "responses":{"204":{"description":"d"}}}}
                """
            )
        );
        generated.ShouldCompile();
        generated.Listing().ShouldContain($"{type} {Generated.Namespace}.Change.M");
    }

    private static string Qualified(string type) =>
        type.Replace("ThingM", "Vendor.Api.ThingM", StringComparison.Ordinal)
            .Replace("Inner", "Vendor.Api.Inner", StringComparison.Ordinal)
            .Replace("Mode?", "Vendor.Api.Mode?", StringComparison.Ordinal);
}
