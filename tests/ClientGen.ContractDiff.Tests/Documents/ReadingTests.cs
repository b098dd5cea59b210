using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Tests.Documents;

/// <summary>What cannot be read is refused with its place; what can is read wherever it stands.</summary>
public sealed class ReadingTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: t, version: '1' }\n";

    private static string Paths(string operation) => Head + $"paths:\n  /a:\n    get: {operation}\n";

    private static string Response(string type) =>
        "{ responses: { '200': { description: ok, content: { application/json: { schema: { type: object, required: [a], properties: { a: "
        + $"{{ type: {type} }} }} }} }} }} }} }} }}";

    private static Spec Body(string schema, string components = "") => Make.Parse(BodyText(schema, components));

    private static string BodyText(string schema, string components) =>
        Paths("{}")
            .Replace(
                "get: {}",
                "post: { requestBody: { content: { application/json: { schema: "
                    + schema
                    + " } } }, "
                    + "responses: { '200': { description: ok } } }",
                StringComparison.Ordinal
            ) + components;

    [Fact]
    public void Operations_behind_references_are_compared_in_one_file_and_in_several()
    {
        static Spec Inside(string type) =>
            Make.Parse(
                Paths("{ $ref: '#/components/x-operations/Get' }") + "components:\n  x-operations:\n    Get: " + Response(type) + "\n"
            );
        static Spec Outside(string type) =>
            Make.Parse(Paths("{ $ref: 'ops.yaml#/Get' }"), "spec.yaml", ("ops.yaml", "Get: " + Response(type)));
        static Spec Item(string type) =>
            Make.Parse(Head + "paths:\n  /a: { $ref: 'item.yaml' }\n", "spec.yaml", ("item.yaml", "get: " + Response(type)));

        foreach (var make in (Func<string, Spec>[])[Inside, Outside, Item])
        {
            var report = Differ.Compare(make("integer"), make("string"));
            report.Findings.ShouldHaveSingleItem().Wire.ShouldBe(WireLevel.Breaking);
            report.Read!.New.Operations.ShouldBe(1);
        }

        Differ.Compare(Outside("integer"), Inside("integer")).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_report_counts_what_was_read()
    {
        var spec = Make.Parse(Paths("{ $ref: 'ops.yaml#/Get' }"), "spec.yaml", ("ops.yaml", "Get: " + Response("integer")));
        Differ.Compare(spec, spec).Read!.New.ShouldBe(new SpecExtent(2, 1, 2));
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Nobody' }", "", "leads nowhere")]
    [InlineData("{ $ref: 'https://example.com/a.json' }", "", "the network is not asked")]
    [InlineData(
        "{ $ref: '#/components/schemas/A' }",
        "components: { schemas: { A: { $ref: '#/components/schemas/A' } } }",
        "back to itself"
    )]
    [InlineData(
        "{ $ref: '#/components/schemas/A' }",
        "components: { schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } } }",
        "back to itself"
    )]
    [InlineData("{ type: strnig }", "", "is no type")]
    [InlineData("{ type: object, properties: { a: { items: { type: file } } } }", "", "is no type")]
    [InlineData("{ $ref: '#/info/title' }", "", "is no object")]
    public void A_new_document_that_cannot_be_followed_is_refused_with_the_place(string schema, string components, string message)
    {
        var refusal = Should.Throw<SpecException>(() => Differ.Compare(Body("{ type: string }"), Body(schema, components)));
        refusal.Message.ShouldContain(message);
        refusal.Line.ShouldBeGreaterThan(0);
        // On the old side a schema that nobody can read is said and compared as any value.
        Differ.Compare(Body(schema, components), Body("{ type: string }")).Problems.ShouldContain(p => p.Message.Contains(message));
    }

    [Fact]
    public void An_operation_that_cannot_be_followed_is_refused_on_both_sides()
    {
        var (good, bad) = (Make.Parse(Paths(Response("string"))), Make.Parse(Paths("{ $ref: 'gone.yaml' }")));
        Should
            .Throw<SpecException>(() => Differ.Compare(good, bad))
            .Message.ShouldContain("spec.yaml:5:5: the reference 'gone.yaml' leads nowhere");
        Should.Throw<SpecException>(() => Differ.Compare(bad, good)).Message.ShouldContain("'gone.yaml'");
    }

    [Fact]
    public void Paths_without_a_readable_operation_are_no_document_to_compare()
    {
        var (good, none) = (
            Make.Parse(Paths(Response("string"))),
            Make.Parse(Paths("{}").Replace("get:", "GET:", StringComparison.Ordinal))
        );
        Should.Throw<SpecException>(() => Differ.Compare(good, none)).Message.ShouldContain("0 operations were read");
        // A document without paths is one in which all are gone.
        Differ.Compare(good, Make.Parse(Head + "paths: {}\n")).Findings.ShouldContain(f => f.Wire == WireLevel.Breaking);
    }

    [Fact]
    public void Examples_defaults_and_names_of_members_are_no_references_and_no_types()
    {
        var spec = Body(
            "{ type: object, example: { $ref: nowhere }, default: { $ref: nowhere }, properties: { type: { type: string, enum: [a] }, "
                + "example: { $ref: '#/components/schemas/A' } } }",
            "components: { schemas: { A: { type: integer } } }"
        );
        Differ.Compare(spec, spec).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Block_scalars_of_blank_lines_are_read()
    {
        var text =
            Head + "paths: {}\ncomponents:\n  schemas:\n    A:\n      type: string\n      example: |+\n        \n      nullable: true\n";
        var spec = Make.Parse(text);
        var schema = spec.Root["components"]!["schemas"]!["A"]!;
        ((string?)schema["example"]).ShouldBe("\n");
        spec.Main.PositionOf(schema["nullable"]!).ShouldBe(new SourcePosition(10, 7));
    }

    [Theory]
    [InlineData("openapi: 3.0\n", "3.0")]
    [InlineData("openapi: 3.1\n", "3.1")]
    public void A_version_written_as_a_number_is_one(string head, string version) =>
        Make.Parse(head + "info: { title: t, version: '1' }\npaths: {}\n").Version.ShouldBe(version);

    [Fact]
    public void Documents_nested_deep_are_read_and_endless_ones_refused_with_the_place()
    {
        static string Json(int depth) =>
            "{ \"openapi\": \"3.1.0\", \"paths\": {}, \"x\": " + new string('[', depth) + new string(']', depth) + " }";
        Make.Parse(Json(990), "a.json").Version.ShouldBe("3.1.0");
        Make.Parse(Json(990), "a.yaml").Version.ShouldBe("3.1.0");
        Should.Throw<SpecException>(() => Make.Parse(Json(10_000), "a.json")).Line.ShouldBe(1);
        Should.Throw<SpecException>(() => Make.Parse(Json(10_000), "a.yaml")).Message.ShouldContain("nested deeper than 1000");
    }

    [Theory]
    [InlineData("a.json", "{\n\"openapi\": \"3.1.0\", \"paths\": {},\n\"x\": { \"b\": 1, \"b\": 2, \"b\": 3 } }")]
    [InlineData("a.yaml", "openapi: 3.1.0\npaths: {}\nx: { b: 1, b: 2, b: 3 }\n")]
    public void Repeated_members_are_said_once(string name, string text)
    {
        var problem = Make.Parse(text, name).Problems.ShouldHaveSingleItem();
        problem.Message.ShouldContain("'b' is written twice in one object (and 1 more in this file); the last one counts");
        problem.Position!.Value.Line.ShouldBe(3);
        ((int)Make.Parse(text, name).Root["x"]!["b"]!).ShouldBe(3);
    }

    [Fact]
    public void An_unquoted_null_among_types_means_the_word()
    {
        const string With = "{ type: [string, null] }";
        Differ.Compare(Body31("{ type: [string, 'null'] }"), Body31(With)).Findings.ShouldBeEmpty();
        Differ.Compare(Body31(With), Body31("{ type: string }")).Findings.ShouldHaveSingleItem().Wire.ShouldBe(WireLevel.Breaking);

        static Spec Body31(string schema) => Make.Parse(Body(schema).Json.Replace("3.0.3", "3.1.0", StringComparison.Ordinal), "spec.json");
    }

    [Theory]
    [InlineData("maximum: 1e400", "maximum: 1e399")]
    [InlineData("maximum: 1e40", "maximum: 1e39")]
    [InlineData("maximum: 99999999999999999999999999999999999999", "maximum: 9999999999999999999999999999999999999")]
    [InlineData("contentSchema: { maximum: 9 }, type: string", "contentSchema: { maximum: 8 }, type: string")]
    [InlineData("$dynamicRef: '#one'", "$dynamicRef: '#two'")]
    public void Limits_beyond_decimals_contents_and_dynamic_references_are_compared(string before, string after)
    {
        Differ.Compare(Yaml(before), Yaml(after)).Findings.ShouldContain(f => f.Wire == WireLevel.Breaking);
        Differ.Compare(Json(before), Json(after)).Findings.ShouldContain(f => f.Wire == WireLevel.Breaking);
        Differ.Compare(Yaml(before), Json(before)).Findings.ShouldBeEmpty();

        static Spec Yaml(string keywords) =>
            Make.Parse(BodyText("{ " + keywords + " }", Anchors).Replace("3.0.3", "3.1.0", StringComparison.Ordinal));
        static Spec Json(string keywords)
        {
            var written = keywords.StartsWith("maximum", StringComparison.Ordinal) ? keywords.Split(' ')[^1] : "Infinity";
            var json = Yaml(keywords).Root.ToString();
            return Make.Parse(
                json.Replace("Infinity", written, StringComparison.Ordinal)
                    .Replace("\"" + written + "\"", written, StringComparison.Ordinal),
                "spec.json"
            );
        }
    }

    [Theory]
    [InlineData("$ref: 'https://example.com/one'", "$ref: 'https://example.com/two'")]
    [InlineData("$dynamicRef: 'https://example.com/one#one'", "$dynamicRef: 'https://example.com/two#two'")]
    [InlineData("$ref: 'https://example.com/one#/$defs/inner'", "$ref: 'https://example.com/two#/$defs/inner'")]
    public void References_to_addresses_that_schemas_of_the_document_have_are_followed(string before, string after)
    {
        var (earlier, later) = (Of(before), Of(after));
        Differ.Compare(earlier, earlier).Findings.ShouldBeEmpty();
        var finding = Differ.Compare(earlier, later).Findings.Single(f => f.Wire == WireLevel.Breaking);
        finding.Evidence.ShouldNotBeNull();
        Should
            .Throw<SpecException>(() => Differ.Compare(earlier, Of("$ref: 'https://example.com/three'")))
            .Message.ShouldContain("the network is not asked");

        static Spec Of(string keywords) =>
            Make.Parse(BodyText("{ " + keywords + " }", Identified).Replace("3.0.3", "3.1.0", StringComparison.Ordinal));
    }

    private const string Identified = """
        components: { schemas: {
          One: { $id: "https://example.com/one", $dynamicAnchor: one, type: [string, integer],
            $defs: { inner: { type: [string, integer] } } },
          Two: { $id: "https://example.com/two", $dynamicAnchor: two, type: string, $defs: { inner: { type: string } } } } }
        """;

    private const string Anchors =
        "components: { schemas: { One: { $dynamicAnchor: one, type: [string, integer] }, Two: { $dynamicAnchor: two, type: string } } }";
}
