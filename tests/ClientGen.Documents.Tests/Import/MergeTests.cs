using Newtonsoft.Json.Linq;
using static ClientGen.Import.Tests.Sources;

namespace ClientGen.Import.Tests;

public sealed class MergeTests
{
    [Fact]
    public void Parts_stand_in_order_of_appearance()
    {
        var document = Merge(Schema("Zebra", "{}"), Schema("Ant", "{}"), Schema("Zebra", "{}"));

        ((JObject)document["components"]!["schemas"]!).Properties().Select(schema => schema.Name).ShouldBe(["Zebra", "Ant"]);
    }

    [Fact]
    public void Values_stay_as_written()
    {
        var schema =
            """{"b":1.0,"a":0.10,"when":"2026-01-02T03:04:05+02:00","big":12345678901234567890,"text":"é \" < /","none":null,"list":[]}""";

        Merge(Schema("A", schema))["components"]!["schemas"]!["A"]!.ToString(Newtonsoft.Json.Formatting.None).ShouldBe(schema);
    }

    [Fact]
    public void Document_security_moves_to_the_operations_that_have_none()
    {
        var document = Merge(
            Fragment("""  "security":[{"K":["read"]}],"paths":{"/a":{"get":{},"post":{"security":[]}}}  """),
            Fragment("""  "paths":{"/b":{"get":{}}}  """)
        );

        document.ContainsKey("security").ShouldBeFalse();
        document["paths"]!["/a"]!["get"]!["security"]!.ToString(Newtonsoft.Json.Formatting.None).ShouldBe("""[{"K":["read"]}]""");
        document["paths"]!["/a"]!["post"]!["security"]!.ShouldBeEmpty();
        document["paths"]!["/b"]!["get"]!["security"].ShouldBeNull();
    }

    [Fact]
    public void Methods_of_one_path_are_united() =>
        ((JObject)Merge(Fragment("""  "paths":{"/a":{"get":{}}}  """), Fragment("""  "paths":{"/a":{"post":{}}}  """))["paths"]!["/a"]!)
            .Properties()
            .Select(method => method.Name)
            .ShouldBe(["get", "post"]);

    [Fact]
    public void Tags_servers_and_schemes_are_united()
    {
        var document = Merge(
            Fragment("""  "tags":[{"name":"A"}],"servers":[{"url":"u"}],"components":{"securitySchemes":{"K":{}}}  """),
            Fragment("""  "tags":[{"name":"A"},{"name":"B"}],"servers":[{"url":"v"}],"components":{"securitySchemes":{"L":{}}}  """)
        );

        document["tags"]!.Select(tag => (string?)tag["name"]).ShouldBe(["A", "B"]);
        document["servers"]!.Select(server => (string?)server["url"]).ShouldBe(["u", "v"]);
        ((JObject)document["components"]!["securitySchemes"]!).Count.ShouldBe(2);
    }

    [Fact]
    public void A_fragment_files_own_title_is_kept_out_of_the_document()
    {
        var result = ImportAll(Json("f.json", Fragment("\"x-clientgen-title\":\"Storage\",\"paths\":{}")));

        result.Document.ShouldNotContain("Storage");
        result.Provenance.Sources.Single().Title.ShouldBe("Storage");
    }

    [Fact]
    public void The_text_has_lf_two_spaces_and_a_last_newline() =>
        ImportAll(Json("f.json", Fragment("\"paths\":{}")))
            .Document.ShouldBe(
                "{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\n    \"title\": \"T\",\n    \"version\": \"v1\"\n  },\n  \"paths\": {}\n}\n"
            );

    [Fact]
    public void A_schema_that_is_named_anyOf_is_not_counted_as_alternatives() =>
        ImportAll(Json("f.json", Schema("A", """{"properties":{"anyOf":{"anyOf":[{}]}}}"""))).Provenance.Counts.AnyOf.ShouldBe(1);

    private static JObject Merge(params string[] fragments) =>
        (JObject)JsonText.Parse(ImportAll([.. fragments.Select((text, i) => Json($"{i}.json", text))]).Document);
}
