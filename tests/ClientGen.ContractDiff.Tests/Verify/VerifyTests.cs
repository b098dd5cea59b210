using ClientGen.ContractDiff.Commands;
using ClientGen.ContractDiff.Verify;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Verify;

public sealed class VerifyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contract-verify-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_fits_the_contract_is_no_finding()
    {
        var report = Run(Entry("GET", "https://api.example/v1/pets?limit=3", 200, """[{ "name": "a", "kind": "cat" }]"""));
        report.Findings.ShouldBeEmpty();
        report.Exchanges.ShouldBe(1);
    }

    [Theory]
    [InlineData("GET", "/v1/pets", 418, "{}", "undeclared-status", "")]
    [InlineData("GET", "/v1/pets", 200, """[{ "name": "a", "age": 3 }]""", "undeclared-member", "/*/age")]
    [InlineData("GET", "/v1/pets", 200, """[{ "name": "a", "kind": "fish" }]""", "undeclared-enum-value", "/*/kind")]
    [InlineData("GET", "/v1/pets", 200, """[{ "name": 1 }]""", "type-mismatch", "/*/name")]
    [InlineData("GET", "/v1/pets", 200, """[{ "name": null }]""", "null-not-allowed", "/*/name")]
    [InlineData("GET", "/v1/pets", 200, """[{ }]""", "missing-member", "/*/name")]
    [InlineData("GET", "/v1/pets", 200, "[", "broken-json", "")]
    [InlineData("GET", "/v1/pets?page=3", 200, "[]", "undeclared-parameter", "query page")]
    [InlineData("GET", "/v1/pets?limit=many", 200, "[]", "type-mismatch", "query limit")]
    [InlineData("PUT", "/v1/pets", 200, "[]", "undeclared-operation", "")]
    public void What_leaves_the_contract_is_named(string method, string path, int status, string body, string kind, string place)
    {
        var finding = Run(Entry(method, "https://api.example" + path, status, body)).Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Place).ShouldBe((kind, place));
        finding.Example.ShouldContain("entry 1");
    }

    [Fact]
    public void Headers_are_looked_at()
    {
        var entry = Entry("GET", "https://api.example/v1/pets", 200, "[]");
        ((JArray)entry["response"]!["headers"]!).Add(new JObject { ["name"] = "X-Cost", ["value"] = "1" });
        Run(entry).Findings.ShouldHaveSingleItem().Kind.ShouldBe("undeclared-header");
        var poor = Entry("GET", "https://api.example/v1/pets", 200, "[]");
        ((JArray)poor["response"]!["headers"]!)[1]!.Remove();
        Run(poor).Findings.ShouldHaveSingleItem().Kind.ShouldBe("missing-header");
    }

    [Fact]
    public void The_same_thing_is_counted_and_other_hosts_are_left_out()
    {
        var bad = Entry("GET", "https://api.example/v1/pets", 200, """[{ "name": "a", "age": 3 }, { "name": "b", "age": 4 }]""");
        var report = Run(bad, bad, Entry("PUT", "https://files.example/upload", 200, "{}"));
        report.Findings.ShouldHaveSingleItem().Count.ShouldBe(4);
        report.Foreign.ShouldBe(1);
    }

    [Fact]
    public void What_was_never_exercised_is_listed()
    {
        var parts = Run(Entry("GET", "https://api.example/v1/pets", 200, """[{ "name": "a", "kind": "cat" }]""")).Coverage.Parts.ToDictionary(p => p.Kind);
        parts["operations"].Never.ShouldBe(["DELETE /pets/{id}"]);
        parts["parameters"].Never.ShouldBe(["DELETE /pets/{id} path id", "GET /pets query limit"]);
        parts["members"].Never.ShouldBe(["Pet.mother"]);
        parts["enum values"].Never.ShouldBe(["Pet.kind = \"dog\""]);
        (parts["statuses"].Seen, parts["statuses"].Total).ShouldBe((1, 2));
    }

    [Fact]
    public void The_command_writes_text_or_json_and_refuses_what_is_no_archive()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var (spec, har) = (Spec(), Har(Entry("GET", "https://api.example/v1/pets", 418, "{}")));
        VerifyCommand.Run(new() { Spec = spec, Traffic = [har], Json = true }, output, error).ShouldBe(ExitCodes.Found);
        JObject.Parse(output.ToString())["findings"]!.ShouldHaveSingleItem()["kind"]!.ToString().ShouldBe("undeclared-status");
        VerifyCommand.Run(new() { Spec = spec, Traffic = [har], FailOnFindings = false }, output, error).ShouldBe(ExitCodes.Fine);
        VerifyCommand.Run(new() { Spec = spec, Traffic = [Write("bad.har", "{}")] }, output, error).ShouldBe(ExitCodes.BadInput);
        error.ToString().ShouldContain("no HTTP Archive");
    }

    [Theory]
    [InlineData("limit, in: query, schema: { type: integer }", "limit, in: query, schema: { type: integer, minimum: x }", "#/paths/~1pets/get/parameters/0/schema/minimum: minimum must be a number")]
    [InlineData("required: [name]", "required: name", "#/components/schemas/Pet/required: required must be a list of member names")]
    [InlineData("kind: { type: string, enum: [cat, dog] }", "kind: cat", "#/components/schemas/Pet/properties: properties must be an object whose members are schemas")]
    public void A_keyword_of_the_wrong_kind_is_told_with_file_and_place(string right, string wrong, string words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var spec = Spec();
        var text = File.ReadAllText(spec);
        text.ShouldContain(right);
        File.WriteAllText(spec, text.Replace(right, wrong, StringComparison.Ordinal));
        var har = Har(Entry("GET", "https://api.example/v1/pets?limit=3", 200, """[{ "name": "a" }]"""));

        VerifyCommand.Run(new() { Spec = spec, Traffic = [har] }, output, error).ShouldBe(ExitCodes.BadInput);

        error.ToString().ShouldStartWith($"error: {spec}{words}");
        output.ToString().ShouldBeEmpty();
    }

    private TrafficReport Run(params JObject[] entries)
    {
        var verifier = new TrafficVerifier(global::ClientGen.ContractDiff.Documents.SpecLoader.Load(Spec()));
        verifier.Add(Har(entries));
        return verifier.Report();
    }

    private string Har(params JObject[] entries) => Write("traffic.har", new JObject { ["log"] = new JObject { ["entries"] = new JArray(entries) } }.ToString());

    private string Spec() => Write("spec.yaml", """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        servers: [{ url: https://api.example/v1 }]
        paths:
          /pets:
            get:
              parameters: [{ name: limit, in: query, schema: { type: integer } }]
              responses:
                '200':
                  description: Pets
                  headers: { X-Total: { required: true, schema: { type: integer } } }
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
          /pets/{id}:
            delete:
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { '204': { description: Gone } }
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string }, kind: { type: string, enum: [cat, dog] }, mother: { $ref: '#/components/schemas/Pet' } } }
        """);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static JObject Entry(string method, string url, int status, string body) => new()
    {
        ["request"] = new JObject { ["method"] = method, ["url"] = url, ["headers"] = new JArray() },
        ["response"] = new JObject
        {
            ["status"] = status,
            ["headers"] = new JArray(new JObject { ["name"] = "Content-Type", ["value"] = "application/json; charset=utf-8" }, new JObject { ["name"] = "x-total", ["value"] = "1" }),
            ["content"] = new JObject { ["mimeType"] = "application/json", ["text"] = body },
        },
    };
}
