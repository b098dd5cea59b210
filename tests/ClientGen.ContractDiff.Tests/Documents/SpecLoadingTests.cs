using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Documents;

public sealed class SpecLoadingTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";

    [Theory]
    [InlineData("""{ "openapi": ] }""", "spec.json", "not valid JSON")]
    [InlineData("openapi: [", "spec.yaml", "not valid YAML")]
    [InlineData("- a\n- b\n", "spec.yaml", "an OpenAPI document is an object")]
    [InlineData("swagger: '1.2'\n", "spec.yaml", "cannot be lifted to OpenAPI 3.0")]
    [InlineData("title: x\n", "spec.yaml", "no 'openapi' member")]
    [InlineData("openapi: 4.0.0\n", "spec.yaml", "is not known here")]
    [InlineData("", "spec.yaml", "empty")]
    public void Bad_input_is_refused_with_its_place_and_mend(string text, string name, string message)
    {
        var e = Should.Throw<SpecException>(() => Make.Parse(text, name));
        e.Message.ShouldStartWith(name);
        e.Message.ShouldContain(message);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should
            .Throw<SpecException>(() => SpecLoader.Load("no/such/file.yaml"))
            .Message.ShouldStartWith("no/such/file.yaml: there is no such file");

    [Fact]
    public void Positions_are_those_of_the_member_in_both_languages()
    {
        var yaml = Make.Parse(Head + "paths:\n  /a:\n    get: { operationId: x }\n");
        var json = Make.Parse(
            "{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {\n    \"/a\": { \"get\": { \"operationId\": \"x\" } }\n  }\n}",
            "spec.json"
        );
        Position(yaml, "/paths/~1a/get").ShouldBe(new SourcePosition(5, 5));
        Position(yaml, "/paths/~1a/get/operationId").ShouldBe(new SourcePosition(5, 12));
        Position(json, "/paths/~1a/get").ShouldBe(new SourcePosition(4, 13));
        Position(json, "/paths/~1a/get/operationId").ShouldBe(new SourcePosition(4, 22));
    }

    [Fact]
    public void Pointers_lead_there_and_back()
    {
        var spec = Make.Parse(Head + "paths:\n  /a~b:\n    get: { tags: [x, y] }\n");
        foreach (var pointer in (string[])["/paths/~1a~0b", "/paths/~1a~0b/get/tags/1", "/info/title", ""])
            SpecPointer.Of(JsonPointer.Find(spec.Root, pointer).ShouldNotBeNull()).ShouldBe("#" + pointer);
    }

    [Fact]
    public void Yaml_scalars_follow_the_core_schema()
    {
        var values = (JArray)Make.Yaml("v: [yes, no, 2024-01-01, 12, 1.5, 0x1F, true, ~, '1', 1e3, .5, 007]")["v"]!;
        values
            .Select(v => v.Type)
            .ShouldBe([
                JTokenType.String,
                JTokenType.String,
                JTokenType.String,
                JTokenType.Integer,
                JTokenType.Float,
                JTokenType.Integer,
                JTokenType.Boolean,
                JTokenType.Null,
                JTokenType.String,
                JTokenType.Float,
                JTokenType.Float,
                JTokenType.Integer,
            ]);
        ((long)values[5]).ShouldBe(31);
    }

    [Fact]
    public void Anchors_and_merge_keys_are_followed_and_a_bomb_is_refused()
    {
        var tree = Make.Yaml("base: &b { a: 1, b: 2 }\nmore: { <<: *b, b: 3 }\nsame: *b\n");
        tree["more"]!.ToString(Newtonsoft.Json.Formatting.None).ShouldBe("""{"b":3,"a":1}""");
        JToken.DeepEquals(tree["same"], tree["base"]).ShouldBeTrue();

        var bomb = string.Concat(
            Enumerable.Range(0, 12).Select(i => $"l{i}: &l{i} [{(i == 0 ? "x" : string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 9)))}]\n")
        );
        Should.Throw<SpecException>(() => Make.Parse(bomb)).Message.ShouldContain("two million");
    }

    [Fact]
    public void References_reach_other_files_and_never_the_network()
    {
        var spec = Make.Parse(
            Head + "paths: {}\ncomponents: { schemas: { A: { $ref: 'parts/b.yaml#/B' }, C: { $ref: 'https://example.com/c.yaml' } } }\n",
            "api/spec.yaml",
            ("api/parts/b.yaml", "B: { $ref: '../d.yaml#/D' }\n"),
            ("api/d.yaml", "D: { type: string }\n")
        );
        spec.Follow(spec.Root["components"]!["schemas"]!["A"]).ShouldNotBeNull()["type"]!.ToString().ShouldBe("string");
        spec.Problems.ShouldBeEmpty();
        spec.Follow(spec.Root["components"]!["schemas"]!["C"]).ShouldBeNull();
        spec.Problems.Single().ToString().ShouldContain("the network is not asked");
    }

    [Fact]
    public void A_change_in_another_file_is_found_there()
    {
        static Spec Load(string type) =>
            Make.Parse(
                Head
                    + "paths: { /a: { get: { responses: { '200': { description: A, content: { application/json: { schema: { "
                    + "$ref: 'b.yaml#/B' } } } } } } } }\n",
                "spec.yaml",
                ("b.yaml", $"B: {{ type: {type} }}\n")
            );
        var finding = Differ.Compare(Load("integer"), Load("number")).Findings.ShouldHaveSingleItem();
        finding.Pointer.ShouldBe("b.yaml#/B/type");
        finding.New!.File.ShouldBe("b.yaml");
        finding.New.Position.ShouldBe(new SourcePosition(1, 6));
    }

    private static SourcePosition Position(Spec spec, string pointer) => spec.Main.PositionOf(JsonPointer.Find(spec.Root, pointer)!)!.Value;
}
