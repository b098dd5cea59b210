namespace ClientGen.Generator.Tests.Compiled;

/// <summary>What only a request has is asked of it and sent, and a response without it is read.</summary>
[Slow("compiles generated clients")]
public sealed class WriteOnlyMembers
{
    private const string Schemas = """
        "U":{"type":"object","required":["name","password"],"properties":{
          "name":{"type":"string"},
          "password":{"type":"string","minLength":3,"writeOnly":true}}},
        "Either":{"oneOf":[{"$ref":"#/components/schemas/U"},{"$ref":"#/components/schemas/Robot"}]},
        "Robot":{"type":"object","required":["serial"],"properties":{"serial":{"type":"integer"}}}
        """;

    private const string Paths = """
        "/x":{"post":{"operationId":"add","x-clientgen-area":"Api","x-clientgen-cost":"billable","x-clientgen-retry":"never",
          "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/U"}}}},
          "responses":{"201":{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/U"}}}}}}},
        "/y":{"get":{"operationId":"read","@free","x-clientgen-area":"Api","responses":{"200":{"description":"d","content":
          {"application/json":{"schema":{"$ref":"#/components/schemas/Either"}}}}}}}
        """;

    [Fact]
    public async Task AreSent_AndNotRequiredInResponses()
    {
        var (sent, given) = await Called
            .Of(
                Spec.Text(Schemas, Paths),
                """
                give(new U { Name = "n", Password = "abc" }.Validate().Count);
                give(new U { Name = "n" }.Validate().Count);
                give(new U { Name = "n", Password = "a" }.Validate().Count);
                var made = await api.AddAsync(new U { Name = "n", Password = "abc" });
                give(made.Name);
                give(made.Password);
                give(ModelJson.Serialize(made));
                give((await api.ReadAsync()).Value!.GetType().Name);
                """
            )
            .RunAsync(new Called.Response(201, "{\"name\":\"n\"}"), new Called.Response(200, "{\"name\":\"n\"}"));
        JToken.DeepEquals(JToken.Parse(sent[0].Text), JToken.Parse("{\"name\":\"n\",\"password\":\"abc\"}")).ShouldBeTrue(sent[0].Text);
        given.ShouldBe([0, 1, 1, "n", null, "{\"name\":\"n\"}", "U"]);
    }
}
