namespace ClientGen.Generator.Tests.Compiled;

/// <summary>A discriminator, or else what each variant demands, says which variant of a union came; nothing has to be settled.</summary>
[Slow("compiles generated clients")]
public sealed class Discriminators
{
    private const string Path = """
        "/x":{"get":{"operationId":"read","@free","x-clientgen-area":"Api","responses":{"200":{"description":"d","content":
          {"application/json":{"schema":{"type":"array","items":{"$ref":"#/components/schemas/Either"}}}}}}}}
        """;

    private const string Show = """
        var all = await api.ReadAsync();
        foreach (var one in all)
            give(one.Value!.GetType().Name);
        give(ModelJson.Serialize(all));
        """;

    private static async Task ShouldBeReadAsync(string schemas, string json, string more, params object[] given) =>
        (await Called.Of(Spec.Text(schemas, Path), Show + more).RunAsync(new Called.Response(200, json))).Given.ShouldBe(
            given,
            ignoreOrder: false
        );

    private static string Either(string discriminator) =>
        "\"Either\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/A\"},{\"$ref\":\"#/components/schemas/B\"}],"
        + $"\"discriminator\":{{\"propertyName\":\"t\"{discriminator}}}}},";

    private const string Variants = """
        "A":{"type":"object","required":["t"],"properties":{"t":{"type":"string"},"x":{"type":"integer"}}},
        "B":{"type":"object","properties":{"y":{"type":"integer"}}}
        """;

    [Fact]
    public Task TheMapping_Decides_AndTheTagIsWritten() =>
        ShouldBeReadAsync(
            Either(",\"mapping\":{\"a1\":\"#/components/schemas/A\",\"a2\":\"A\",\"b\":\"#/components/schemas/B\"}") + Variants,
            "[{\"t\":\"a1\",\"x\":1},{\"t\":\"a2\"},{\"t\":\"b\",\"x\":1},{\"t\":\"c\",\"y\":1},{\"y\":1}]",
            "give(ModelJson.Serialize(new Either(new A { X = 1 }))); give(ModelJson.Serialize(new Either(new B { Y = 1 })));",
            "A",
            "A",
            "B",
            "RawJson",
            "RawJson",
            "[{\"t\":\"a1\",\"x\":1},{\"t\":\"a2\"},{\"t\":\"b\",\"x\":1},{\"t\":\"c\",\"y\":1},{\"y\":1}]",
            "{\"t\":\"a1\",\"x\":1}",
            "{\"t\":\"b\",\"y\":1}"
        );

    [Fact]
    public Task WithoutAMapping_WhatTheSchemaIsMadeOfAllows_IsItsTag() =>
        ShouldBeReadAsync(
            Either("")
                + "\"Base\":{\"type\":\"object\",\"required\":[\"t\"],\"properties\":{\"t\":{\"type\":\"string\",\"enum\":[\"one\"]}}},"
                + "\"A\":{\"allOf\":[{\"$ref\":\"#/components/schemas/Base\"},{\"properties\":{\"x\":{\"type\":\"integer\"}}}]},"
                + "\"B\":{\"type\":\"object\",\"required\":[\"t\"],\"properties\":{\"t\":{\"type\":\"string\",\"enum\":[\"two\"]}}}",
            "[{\"t\":\"one\",\"x\":1},{\"t\":\"two\"}]",
            "",
            "A",
            "B",
            "[{\"t\":\"one\",\"x\":1},{\"t\":\"two\"}]"
        );

    [Theory]
    [InlineData("\"type\":\"integer\"", "1", "0")]
    [InlineData("\"type\":\"boolean\"", "true", "false")]
    public async Task ATagThatIsNoText_Decides(string type, string one, string other)
    {
        var mapping = $",\"mapping\":{{\"{one}\":\"#/components/schemas/A\",\"{other}\":\"#/components/schemas/B\"}}";
        var variant = $"{{\"type\":\"object\",\"properties\":{{\"t\":{{{type}}}}}}}";
        var json = $"[{{\"t\":{other}}},{{\"t\":{one},\"x\":1}},{{\"t\":\"{other}\"}},{{\"t\":7}}]";
        var schemas = Either(mapping) + $"\"A\":{variant},\"B\":{variant}";
        var written = $"{{\"t\":{one}}}";
        await ShouldBeReadAsync(schemas, json, "give(ModelJson.Serialize(new A()));", "B", "A", "B", "RawJson", json, written);
    }

    // As FastAPI writes literals: a body with the schema's key for a tag would fit no schema.
    [Theory]
    [InlineData("\"enum\":[\"one\"]")]
    [InlineData("\"const\":\"one\"")]
    public Task WithoutAMapping_WhatASchemaAllows_IsItsTag(string allowed) =>
        ShouldBeReadAsync(
            Either("")
                + Variants.Replace("\"t\":{\"type\":\"string\"}", $"\"t\":{{\"type\":\"string\",{allowed}}}", StringComparison.Ordinal),
            "[{\"t\":\"one\",\"x\":1},{\"t\":\"B\"},{\"t\":\"A\"}]",
            "give(ModelJson.Serialize(new Either(new A { X = 1 })));",
            "A",
            "B",
            "RawJson",
            "[{\"t\":\"one\",\"x\":1},{\"t\":\"B\"},{\"t\":\"A\"}]",
            "{\"t\":\"one\",\"x\":1}"
        );

    [Fact]
    public Task WithoutAMapping_TheKeyIsTheTag() =>
        ShouldBeReadAsync(
            Either("") + Variants,
            "[{\"t\":\"A\"},{\"t\":\"B\"},{\"t\":\"a\"}]",
            "give(ModelJson.Serialize(new Either(new B())));",
            "A",
            "B",
            "RawJson",
            "[{\"t\":\"A\"},{\"t\":\"B\"},{\"t\":\"a\"}]",
            "{\"t\":\"B\"}"
        );

    [Fact]
    public Task WhatEachVariantDemands_TellsThemApart_WhereNothingElseDoes() =>
        ShouldBeReadAsync(
            """
            "Either":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}]},
            "A":{"type":"object","required":["id","x"],"properties":{"id":{"type":"string"},"x":{"type":"string"}}},
            "B":{"type":"object","required":["id","y"],"properties":{"id":{"type":"string"},"y":{"type":"string"}}}
            """,
            "[{\"id\":\"i\",\"x\":\"x\"},{\"id\":\"i\",\"y\":\"y\"},{\"id\":\"i\"}]",
            "",
            "A",
            "B",
            "RawJson",
            "[{\"id\":\"i\",\"x\":\"x\"},{\"id\":\"i\",\"y\":\"y\"},{\"id\":\"i\"}]"
        );
}
