namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Members that a model does not name have the type that the document gives them, and nothing of another type is lost.</summary>
[Slow("compiles generated clients")]
public sealed class OtherMembers
{
    private const string Path = """
        "/x":{"get":{"operationId":"read","@free","x-clientgen-area":"Api","responses":{"200":{"description":"d","content":
          {"application/json":{"schema":{"$ref":"#/components/schemas/Bag"}}}}}}}
        """;

    private static async Task<IReadOnlyList<object?>> ReadAsync(string schemas, string json, string statements) =>
        (
            await Called
                .Of(Spec.Text(schemas, Path), "var bag = await api.ReadAsync();\n" + statements)
                .RunAsync(new Called.Response(200, json))
        ).Given;

    [Fact]
    public async Task Texts_AreADictionary_AndOtherValuesStay() =>
        (
            await ReadAsync(
                "\"Bag\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"integer\"}},"
                    + "\"additionalProperties\":{\"type\":\"string\"}}",
                "{\"id\":1,\"a\":\"x\",\"b\":2.50,\"c\":null,\"d\":{\"e\":1}}",
                """
                give(string.Join(",", bag.AdditionalValues.Keys));
                give(ModelJson.Serialize(bag));
                bag.AdditionalValues["a"] = "y";
                bag.AdditionalValues["b"] = "z";
                bag.AdditionalValues.Add("f", "w");
                give(ModelJson.Serialize(bag));
                give((string?)bag.AdditionalProperties["f"]);
                give(bag.AdditionalValues.Remove("f"));
                give(bag.AdditionalProperties.ContainsKey("f"));
                give(bag.AdditionalValues.ContainsKey("d"));
                """
            )
        ).ShouldBe([
            "a",
            "{\"id\":1,\"a\":\"x\",\"b\":2.50,\"c\":null,\"d\":{\"e\":1}}",
            "{\"id\":1,\"a\":\"y\",\"b\":\"z\",\"c\":null,\"d\":{\"e\":1},\"f\":\"w\"}",
            "w",
            true,
            false,
            false,
        ]);

    [Fact]
    public async Task Models_AreChangedInPlace_AndAreWritten() =>
        (
            await ReadAsync(
                "\"Bag\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"integer\"}},"
                    + "\"additionalProperties\":{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\"}}}}",
                "{\"a\":{\"n\":1.0,\"m\":2},\"b\":7}",
                """
                give(bag.AdditionalValues["a"].N);
                give(ModelJson.Serialize(bag));
                bag.AdditionalValues["a"].N = 5;
                give(Newtonsoft.Json.JsonConvert.SerializeObject(bag));
                give(System.Text.Json.JsonSerializer.Serialize(bag));
                give(bag.AdditionalProperties["a"].ToString(Newtonsoft.Json.Formatting.None));
                """
            )
        ).ShouldBe([
            1L,
            "{\"a\":{\"n\":1.0,\"m\":2},\"b\":7}",
            "{\"a\":{\"n\":5,\"m\":2},\"b\":7}",
            "{\"a\":{\"n\":5,\"m\":2},\"b\":7}",
            "{\"n\":5,\"m\":2}",
        ]);

    [Fact]
    public async Task MapsAndLists_AreVariants_BesideModels() =>
        (
            await ReadAsync(
                """
                "One":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},
                "Bag":{"type":"object","properties":{"all":{"type":"array","items":{"anyOf":[
                  {"$ref":"#/components/schemas/One"},
                  {"type":"object","additionalProperties":{"type":"integer"}},
                  {"type":"array","items":{"type":"string"}}]}}}}
                """,
                "{\"all\":[{\"id\":\"x\"},{\"a\":1,\"b\":20000000000},{\"a\":\"x\"},[\"y\"]]}",
                """
                foreach (var one in bag.All!)
                    give(one.Match(list => "list " + list[0], map => "map " + map["b"], model => "model " + model.Id, raw => "raw"));
                give(ModelJson.Serialize(bag));
                bag.All = [new Dictionary<string, long> { ["k"] = 1 }];
                give(ModelJson.Serialize(bag));
                """
            )
        ).ShouldBe([
            "model x",
            "map 20000000000",
            "raw",
            "list y",
            "{\"all\":[{\"id\":\"x\"},{\"a\":1,\"b\":20000000000},{\"a\":\"x\"},[\"y\"]]}",
            "{\"all\":[{\"k\":1}]}",
        ]);
}
