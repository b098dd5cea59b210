using ClientGen.ContractDiff.Verify;
using Newtonsoft.Json.Linq;
using static ClientGen.Tests.PetTraffic;

namespace ClientGen.ContractDiff.Tests.Verify;

public sealed class VerifyTests : IDisposable
{
    private readonly PetTraffic _pets = new();

    public void Dispose() => _pets.Dispose();

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
        var open = _pets.Spec("additionalProperties: true");
        var note = Run(open, Entry("GET", "https://api.example/v1/pets", 200, """[{ "name": "a", "age": 3 }, { "name": "b", "age": 4 }]"""))
            .Findings.ShouldHaveSingleItem();
        (note.Kind, note.Where, note.Count, note.IsNote).ShouldBe(("undeclared-open-member", "GET /pets response 200 /*/age", 2, true));
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

    private TrafficReport Run(params JObject[] entries) => Run(_pets.Spec(), entries);

    private TrafficReport Run(string spec, params JObject[] entries)
    {
        var verifier = new TrafficVerifier(SpecLoader.Load(spec));
        verifier.Add(_pets.Har(entries));
        return verifier.Report();
    }
}
