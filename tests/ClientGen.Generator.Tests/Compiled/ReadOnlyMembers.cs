namespace ClientGen.Generator.Tests.Compiled;

/// <summary>What only the vendor sets is neither asked of a request nor sent with it, and is read from answers.</summary>
[Slow("compiles generated clients")]
public sealed class ReadOnlyMembers
{
    private const string Schemas = """
        "M":{"type":"object","required":["id","kind","state","name"],"properties":{
          "id":{"type":"integer","readOnly":true},
          "kind":{"type":"string","enum":["a"],"readOnly":true},
          "state":{"type":"string","enum":["on","off"],"readOnly":true},
          "name":{"type":"string"}}}
        """;

    private const string Path = """
        "/x":{"post":{"operationId":"add","x-clientgen-area":"Api","x-clientgen-cost":"billable","x-clientgen-retry":"never",
          "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/M"}}}},
          "responses":{"201":{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/M"}}}}}}}
        """;

    [Fact]
    public async Task AreNotAskedOfARequest_NorSent_AndAreRead()
    {
        var (sent, given) = await Called
            .Of(
                Spec.Text(Schemas, Path),
                """
                give(new M { Name = "n" }.Validate().Count);
                give(new M().Validate().Count);
                var made = await api.AddAsync(new M { Name = "n" });
                give(made.Id == 1 && made.Kind == "a" && made.State == MState.On);
                """
            )
            .RunAsync(new Called.Response(201, "{\"id\":1,\"kind\":\"a\",\"state\":\"on\",\"name\":\"n\"}"));
        sent[0].Text.ShouldBe("{\"name\":\"n\"}");
        given.ShouldBe([0, 1, true]);
    }

    private const string Nested = """
        "Base":{"type":"object","properties":{"id":{"type":"integer","readOnly":true}}},
        "Stamp":{"type":"string","format":"date-time","readOnly":true},
        "Inner":{"allOf":[{"$ref":"#/components/schemas/Base"},{"type":"object","properties":{"name":{"type":"string"},
          "made":{"$ref":"#/components/schemas/Stamp"}}}]},
        "Other":{"type":"object","required":["other"],"properties":{"other":{"type":"string"}}},
        "Whole":{"type":"object","properties":{
          "one":{"$ref":"#/components/schemas/Inner"},
          "many":{"type":"array","items":{"$ref":"#/components/schemas/Inner"}},
          "byName":{"type":"object","additionalProperties":{"$ref":"#/components/schemas/Inner"}},
          "either":{"oneOf":[{"$ref":"#/components/schemas/Other"},{"type":"object","required":["name"],
            "properties":{"name":{"type":"string"},"id":{"type":"integer","readOnly":true}}}]}}}
        """;

    private static string Sending(string type) =>
        """
            "/x":{"post":{"operationId":"add","x-clientgen-area":"Api","x-clientgen-cost":"free","x-clientgen-retry":"never",
              "requestBody":{"required":true,"content":{"TYPE":{"schema":{"$ref":"#/components/schemas/Whole"}}}},
              "responses":{"204":{"description":"d"}}}}
            """.Replace("TYPE", type, StringComparison.Ordinal);

    private const string Came = """
        {"one":{"id":1,"name":"a","made":"2026-01-02T03:04:05Z","more":{"id":2}},"many":[{"id":1,"name":"b"}],
        "byName":{"id":{"id":1}},"either":{"name":"c","id":3}}
        """;

    // Who changes what was read and sends it back sends none of it, at any depth; what is stored keeps all of it.
    [Fact]
    public async Task ThatWereRead_AreNotSentBack_AndAreKeptWhereStored()
    {
        var (sent, given) = await Called
            .Of(
                Spec.Text(Nested, Sending("application/json")),
                """
                var whole = ModelJson.Deserialize<Whole>(CAME)!;
                give(ModelJson.Serialize(whole));
                await api.AddAsync(whole);
                await api.AddAsync(new Whole { One = new Inner { Id = 5, Name = "d" } });
                """.Replace("CAME", Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(Came, quote: true), StringComparison.Ordinal)
            )
            .RunAsync(new Called.Response(204), new Called.Response(204));
        sent.Select(request => request.Text)
            .ShouldBe([
                """{"byName":{"id":{}},"either":{"name":"c"},"many":[{"name":"b"}],"one":{"name":"a","more":{"id":2}}}""",
                """{"one":{"name":"d"}}""",
            ]);
        JToken.DeepEquals(JToken.Parse((string)given[0]!), JToken.Parse(Came)).ShouldBeTrue((string)given[0]!);
    }

    [Fact]
    public async Task AreNotInForms()
    {
        var (sent, _) = await Called
            .Of(
                Spec.Text(Nested, Sending("application/x-www-form-urlencoded")),
                "await api.AddAsync(new Whole { One = new Inner { Id = 5, Name = \"d\" } });"
            )
            .RunAsync(new Called.Response(204));
        Uri.UnescapeDataString(sent[0].Text!).ShouldNotContain("id");
    }
}
