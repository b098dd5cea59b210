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
}
