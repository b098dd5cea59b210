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
        var parts = Run(Entry("GET", "https://api.example/v1/pets", 200, """[{ "name": "a", "kind": "cat" }]"""))
            .Coverage.Parts.ToDictionary(p => p.Kind);
        parts["operations"].Never.ShouldBe(["DELETE /pets/{id}"]);
        parts["parameters"].Never.ShouldBe(["DELETE /pets/{id} path id", "GET /pets query limit"]);
        parts["members"].Never.ShouldBe(["Pet.mother"]);
        parts["enum values"].Never.ShouldBe(["Pet.kind = \"dog\""]);
        (parts["statuses"].Seen, parts["statuses"].Total).ShouldBe((1, 2));
    }

    [Fact]
    public void What_an_open_schema_leaves_room_for_is_noted()
    {
        var open = Spec("additionalProperties: true");
        var note = Run(open, Entry("GET", "https://api.example/v1/pets", 200, """[{ "name": "a", "age": 3 }, { "name": "b", "age": 4 }]"""))
            .Findings.ShouldHaveSingleItem();
        (note.Kind, note.Where, note.Count, note.IsNote).ShouldBe(("undeclared-open-member", "GET /pets response 200 /*/age", 2, true));

        var har = Har(Entry("GET", "https://api.example/v1/pets", 200, """[{ "name": "a", "age": 3 }]"""));
        Command(new() { Spec = open, Traffic = [har] }).Code.ShouldBe(ExitCodes.Fine);
        Command(
            new()
            {
                Spec = open,
                Traffic = [har],
                Strict = true,
            }
        )
            .Code.ShouldBe(ExitCodes.Found);
        Command(new() { Spec = open, Traffic = [har] }).Output.ShouldContain("0 findings, 1 note");
    }

    [Fact]
    public void Each_operation_is_summed_up()
    {
        var operations = Run(
            Entry("GET", "https://api.example/v1/pets", 200, """[{ "name": "a", "age": 3 }]"""),
            Entry("GET", "https://api.example/v1/pets", 418, "{}"),
            Entry("DELETE", "https://api.example/v1/pets/1", 204, ""),
            Entry("GET", "https://api.example/v1/pets?limit=1", 200, "[]")
        ).Operations;
        operations.Select(o => o.Operation).ShouldBe(["GET /pets", "DELETE /pets/{id}"], ignoreOrder: true);
        var list = operations.Single(o => o.Operation == "GET /pets");
        (list.Calls, list.Findings, list.Members, list.AllMembers).ShouldBe((3, 2, 1, 3));
        list.Statuses.ShouldBe([new(200, 2), new(418, 1)]);
    }

    [Fact]
    public void What_was_accepted_does_not_count_and_what_expired_does()
    {
        var har = Har(Entry("GET", "https://api.example/v1/pets", 200, """[{ "name": "a", "kind": "fish" }, { "name": null }]"""));
        var accepted = Write(
            "accepted.yaml",
            """
            accepted:
              - { rule: undeclared-enum-value, place: 'GET /pets response 200 /*/kind = "fish"', reason: new, who: me }
              - { rule: null-not-allowed, place: 'GET /pets response 200 /*', reason: seen, who: me, expires: '2026-01-31' }
              - { rule: missing-member, place: GET /pets*, reason: never, who: me }
            """
        );
        var options = new VerifyOptions
        {
            Spec = Spec(),
            Traffic = [har],
            AcceptedFile = accepted,
            Clock = new Clock(2026, 1, 31),
        };
        var run = Command(options);
        run.Code.ShouldBe(ExitCodes.Fine);
        run.Output.ShouldContain("0 findings, 2 accepted");
        run.Error.ShouldBe($"warning: {accepted}:4: the entry for missing-member at GET /pets* matches nothing; remove it\n");
        var late = Command(
            new()
            {
                Spec = options.Spec,
                Traffic = [har],
                AcceptedFile = accepted,
                Clock = new Clock(2026, 2, 1),
            }
        );
        late.Code.ShouldBe(ExitCodes.Found);
        late.Error.ShouldContain("accepted.yaml:3: the entry for null-not-allowed at GET /pets response 200 /* expired on 2026-01-31");
    }

    [Theory]
    [InlineData("rule: undeclared-mebmer, place: x, reason: r, who: w", "there is no kind of finding 'undeclared-mebmer'")]
    [InlineData("rule: breaks-maximum, reason: r, who: w", "the entry has no 'place'; rule, place, reason, who are needed")]
    [InlineData("rule: missing-member, place: x, reason: r, who: w, expires: soon", "'soon' is no day")]
    public void An_entry_that_is_none_is_told(string entry, string words)
    {
        var run = Command(
            new()
            {
                Spec = Spec(),
                Traffic = [Har()],
                AcceptedFile = Write("accepted.yaml", $"accepted:\n  - {{ {entry} }}\n"),
            }
        );
        run.Code.ShouldBe(ExitCodes.BadInput);
        run.Error.ShouldContain("accepted.yaml");
        run.Error.ShouldContain(words);
    }

    [Fact]
    public void The_command_writes_text_or_json_and_refuses_what_is_no_archive()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var (spec, har) = (Spec(), Har(Entry("GET", "https://api.example/v1/pets", 418, "{}")));
        VerifyCommand
            .Run(
                new()
                {
                    Spec = spec,
                    Traffic = [har],
                    Json = true,
                },
                output,
                error
            )
            .ShouldBe(ExitCodes.Found);
        JObject.Parse(output.ToString())["findings"]!.ShouldHaveSingleItem()["kind"]!.ToString().ShouldBe("undeclared-status");
        VerifyCommand
            .Run(
                new()
                {
                    Spec = spec,
                    Traffic = [har],
                    FailOnFindings = false,
                },
                output,
                error
            )
            .ShouldBe(ExitCodes.Fine);
        VerifyCommand.Run(new() { Spec = spec, Traffic = [Write("bad.har", "{}")] }, output, error).ShouldBe(ExitCodes.BadInput);
        error.ToString().ShouldContain("no HTTP Archive");
    }

    [Theory]
    [InlineData(
        "limit, in: query, schema: { type: integer }",
        "limit, in: query, schema: { type: integer, minimum: x }",
        "#/paths/~1pets/get/parameters/0/schema/minimum: minimum must be a number"
    )]
    [InlineData("required: [name]", "required: name", "#/components/schemas/Pet/required: required must be a list of member names")]
    [InlineData(
        "kind: { type: string, enum: [cat, dog] }",
        "kind: cat",
        "#/components/schemas/Pet/properties: properties must be an object whose members are schemas"
    )]
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

    private static (int Code, string Output, string Error) Command(VerifyOptions options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        return (VerifyCommand.Run(options, output, error), output.ToString(), error.ToString());
    }

    private TrafficReport Run(params JObject[] entries) => Run(Spec(), entries);

    private TrafficReport Run(string spec, params JObject[] entries)
    {
        var verifier = new TrafficVerifier(SpecLoader.Load(spec));
        verifier.Add(Har(entries));
        return verifier.Report();
    }

    private string Har(params JObject[] entries) =>
        Write("traffic.har", new JObject { ["log"] = new JObject { ["entries"] = new JArray(entries) } }.ToString());

    private string Spec(string pet = "x-note: closed to nobody") =>
        Write(
            "spec.yaml",
            """
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
                Pet: { type: object, PET, required: [name], properties: { name: { type: string }, kind: { type: string, enum: [cat, dog] },
                  mother: { $ref: '#/components/schemas/Pet' } } }
            """.Replace("PET", pet, StringComparison.Ordinal)
        );

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static JObject Entry(string method, string url, int status, string body) =>
        new()
        {
            ["request"] = new JObject
            {
                ["method"] = method,
                ["url"] = url,
                ["headers"] = new JArray(),
            },
            ["response"] = new JObject
            {
                ["status"] = status,
                ["headers"] = new JArray(
                    new JObject { ["name"] = "Content-Type", ["value"] = "application/json; charset=utf-8" },
                    new JObject { ["name"] = "x-total", ["value"] = "1" }
                ),
                ["content"] = new JObject { ["mimeType"] = "application/json", ["text"] = body },
            },
        };

    private sealed class Clock(int year, int month, int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
    }
}
