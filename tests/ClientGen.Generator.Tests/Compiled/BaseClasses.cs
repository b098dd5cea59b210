namespace ClientGen.Generator.Tests.Compiled;

/// <summary>What is made of a schema with a discriminator derives from it, is read as what its tag says, and writes that tag.</summary>
[Slow("compiles generated clients")]
public sealed class BaseClasses
{
    private const string Added = "\"$ref\":\"#/components/schemas/";

    private const string Animals = """
        "Animal":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"},"name":{"type":"string"}},
          "discriminator":{"propertyName":"kind","mapping":{
            "dog":"#/components/schemas/Dog","cat":"Cat","husky":"#/components/schemas/Husky"}}},
        "Dog":{"allOf":[{"$ref":"#/components/schemas/Animal"},
          {"type":"object","required":["breed","name"],"properties":{"breed":{"type":"string"}}}]},
        "Cat":{"allOf":[{"$ref":"#/components/schemas/Animal"}],"properties":{"lives":{"type":"integer"}}},
        "Husky":{"allOf":[{"$ref":"#/components/schemas/Dog"},{"type":"object","properties":{"sled":{"type":"boolean"}}}]},
        "Walk":{"oneOf":[{"$ref":"#/components/schemas/Dog"},{"$ref":"#/components/schemas/Cat"}]}
        """;

    private const string Path = """
        "/x":{"post":{"operationId":"add","@free","x-clientgen-area":"Api",
          "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Animal"}}}},
          "responses":{"200":{"description":"d","content":{"application/json":{"schema":
            {"type":"array","items":{"$ref":"#/components/schemas/Animal"}}}}}}}}
        """;

    [Fact]
    public async Task AreRead_AsTheirTagSays_AndTheTagIsWritten()
    {
        const string Came = """
            [{"kind":"dog","breed":"b","more":1},{"kind":"husky","sled":true},{"kind":"cat"},{"kind":"newt","eft":{"a":1.0}},{"name":"n"}]
            """;
        var (sent, given) = await Called
            .Of(
                Spec.Text(Animals, Path),
                """
                var all = await api.AddAsync(new Husky { Sled = true, Name = "n" });
                foreach (var one in all)
                    give(one.GetType().Name);
                Dog dog = new Husky();
                Animal animal = dog;
                give(animal.Kind);
                give(ModelJson.Serialize(all));
                var text = ModelJson.Serialize(all);
                var newtonsoft = Newtonsoft.Json.JsonConvert.DeserializeObject<List<Animal>>(text);
                give(Newtonsoft.Json.JsonConvert.SerializeObject(newtonsoft));
                var textJson = System.Text.Json.JsonSerializer.Deserialize<List<Animal>>(text);
                give(System.Text.Json.JsonSerializer.Serialize(textJson));
                give(Newtonsoft.Json.JsonConvert.SerializeObject(new Animal { Kind = "eft" }));
                """
            )
            .RunAsync(new Called.Response(200, Came));
        sent[0].Text.ShouldBe("{\"sled\":true,\"kind\":\"husky\",\"name\":\"n\"}");
        const string Written =
            "[{\"breed\":\"b\",\"kind\":\"dog\",\"more\":1},{\"sled\":true,\"kind\":\"husky\"},{\"kind\":\"cat\"},"
            + "{\"kind\":\"newt\",\"eft\":{\"a\":1.0}},{\"name\":\"n\"}]";
        given.ShouldBe(["Dog", "Husky", "Cat", "Animal", "Animal", "husky", Written, Written, Written, "{\"kind\":\"eft\"}"]);
    }

    [Fact]
    public async Task AreCheckedWithTheirBases()
    {
        var (_, given) = await Called
            .Of(
                Spec.Text(Animals, Path),
                """
                foreach (var issue in new Husky().Validate())
                    give(issue.Pointer);
                give(new Cat().Validate().Count);
                give(new Animal().Validate().Count);
                """
            )
            .RunAsync();
        given.ShouldBe(["/name", "/breed", 0, 1], ignoreOrder: true);
    }

    [Fact]
    public void AreVariantsOfUnions_WithWhatDerivesFromThem()
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    Animals,
                    "\"/x\":{\"get\":{\"operationId\":\"x\",\"@free\",\"responses\":{\"200\":{\"description\":\"d\",\"content\":"
                        + $"{{\"application/json\":{{\"schema\":{{{Added}Walk\"}}}}}}}}}}}}}}"
                )
            )
            .Load();
        Variant(assembly, "{\"kind\":\"husky\",\"sled\":true}").ShouldBe("Husky");
        Variant(assembly, "{\"kind\":\"dog\"}").ShouldBe("Dog");
        Variant(assembly, "{\"kind\":\"cat\"}").ShouldBe("Cat");
        Variant(assembly, "{\"kind\":\"newt\"}").ShouldBe("RawJson");
        assembly.RoundTrip("Walk", "{\"kind\":\"newt\",\"a\":1.0}").ShouldBe("{\"kind\":\"newt\",\"a\":1.0}");
    }

    [Theory]
    [InlineData("", "Dog")]
    [InlineData("\"kind\":{\"type\":\"string\",\"enum\":[\"puppy\"]}", "puppy")]
    public void WithoutAMapping_TheKeyIsTheTag_UnlessTheSchemaNamesIt(string tag, string written)
    {
        var assembly = Generated
            .From(
                Spec.Text(
                    "\"Base\":{\"type\":\"object\",\"discriminator\":{\"propertyName\":\"kind\"},"
                        + "\"properties\":{\"kind\":{\"type\":\"string\"}}},"
                        + $"\"Dog\":{{\"allOf\":[{{{Added}Base\"}},{{\"type\":\"object\",\"properties\":{{{tag}}}}}]}}",
                    "\"/x\":{\"get\":{\"operationId\":\"x\",\"@free\",\"responses\":{\"200\":{\"description\":\"d\",\"content\":"
                        + $"{{\"application/json\":{{\"schema\":{{{Added}Base\"}}}}}}}}}}}}}}"
                )
            )
            .Load();
        ClientGen.Json.ModelJson.Serialize(New(assembly, "Dog")).ShouldBe($"{{\"kind\":\"{written}\"}}");
        Read(assembly, "Base", $"{{\"kind\":\"{written}\"}}").GetType().Name.ShouldBe("Dog");
    }

    private static string Variant(System.Reflection.Assembly assembly, string json)
    {
        var walk = Read(assembly, "Walk", json);
        return walk.GetType().GetProperty("Value")!.GetValue(walk)!.GetType().Name;
    }

    private static object New(System.Reflection.Assembly assembly, string type) =>
        Activator.CreateInstance(assembly.GetType($"{Generated.Namespace}.{type}")!)!;

    private static object Read(System.Reflection.Assembly assembly, string type, string json) =>
        Newtonsoft.Json.JsonConvert.DeserializeObject(json, assembly.GetType($"{Generated.Namespace}.{type}")!)!;
}
