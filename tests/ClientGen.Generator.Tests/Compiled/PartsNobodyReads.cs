namespace ClientGen.Generator.Tests.Compiled;

/// <summary>What no code is made of may be as it pleases: links, examples, extensions and what is said about the document.</summary>
[Slow("compiles generated clients")]
public sealed class PartsNobodyReads
{
    private const string Answer = """
        "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet"},"examples":{"a":{"$ref":"./no.json"},"b":3}}}
        """;

    private static Generated From(string document, params IEnumerable<(string Name, string Text)> beside) =>
        Generated.From(document, null, Defaults.ByMethod, "openapi.json", beside);

    private static string Document(
        string paths,
        string schemas = "\"Pet\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"}}}"
    )
    {
        var document = JObject.Parse(Spec.Text(schemas, paths));
        document["info"]!["license"] = "MIT";
        document["info"]!["contact"] = true;
        document["components"]!["examples"] = "none";
        return document.ToString();
    }

    [Fact]
    public void LinksExamplesAndExtensions_MayLeadNowhere() =>
        From(
                Document(
                    """
                    "/x":{"get":{"operationId":"read","x-notes":{"$ref":"./no.yaml"},"responses":{"200":{"description":"d",ANSWER,
                    "links":{"next":{"$ref":"#/components/links/No"}}}}}},
                    "x-more":{"get":{"operationId":"more","responses":{"204":{"description":"d"}}}}
                    """.Replace("ANSWER", Answer, StringComparison.Ordinal)
                )
            )
            .Listing()
            .ShouldSatisfyAllConditions(
                members => members.ShouldContain(member => member.Contains("ReadAsync(", StringComparison.Ordinal)),
                members => members.ShouldNotContain(member => member.Contains("MoreAsync(", StringComparison.Ordinal))
            );

    [Fact]
    public void AResponseForEveryStatus_IsFollowedIntoOtherFiles() =>
        From(
                Document("\"/x\":{\"get\":{\"operationId\":\"read\",\"responses\":{\"default\":{\"$ref\":\"./answers.json#/Whole\"}}}}"),
                (
                    "answers.json",
                    "{\"Whole\":{\"description\":\"d\"," + Answer.Replace("#/c", "openapi.json#/c", StringComparison.Ordinal) + "}}"
                )
            )
            .Listing()
            .ShouldContain(member => member.Contains("ReadAsync(", StringComparison.Ordinal));

    [Fact]
    public void TheClientsOwnMembers_AreNoAreas() =>
        From(
                Document(
                    """
                    "/profile":{"get":{"operationId":"a","responses":{"204":{"description":"d"}}}},
                    "/b":{"get":{"operationId":"b","tags":["Dispose"],"responses":{"204":{"description":"d"}}}},
                    "/c":{"get":{"operationId":"c","tags":["Acme client"],"responses":{"204":{"description":"d"}}}}
                    """
                )
            )
            .ShouldCompile();

    // The client of every vendor names these.
    [Fact]
    public void ModelsCalledAsTypesOfTheClient_AreReadUnderSecondNames()
    {
        string[] names =
        [
            "DownloadEntry",
            "DownloadReport",
            "TransferProgress",
            "IProgress",
            "TextJsonConverter",
            "OpenEnumTextJsonConverter",
        ];
        var schemas = string.Join(",", names.Select(name => $"\"{name}\":{{\"type\":\"object\",\"properties\":{{\"id\":{{}}}}}}"));
        var all = string.Join(",", names.Select(name => $"\"{name}\":{{\"$ref\":\"#/components/schemas/{name}\"}}"));
        var paths =
            "\"/x\":{\"get\":{\"operationId\":\"read\",\"responses\":{\"200\":{\"description\":\"d\",\"content\":{\"application/json\":"
            + $"{{\"schema\":{{\"type\":\"object\",\"properties\":{{{all}}}}}}}}}}}}}}}}}";
        From(Document(paths, schemas + ",\"Mode\":{\"type\":\"string\",\"enum\":[\"a\"]}")).ShouldCompile();
    }

    [Theory]
    [InlineData("#/components/schemas/a%20b", "a b")]
    [InlineData("#/components/schemas/a%22b", "a%22b")]
    [InlineData("#/components/schemas/Pet/properties/a%20b", "c")]
    [InlineData("#named", "named")]
    [InlineData("https://acme.test/named", "named")]
    public void AReference_IsReadAsItIsMeant(string reference, string key)
    {
        const string Paths = """
            "/x":{"get":{"operationId":"read","responses":{"200":{"description":"d","content":{"application/json":{"schema":
            {"$ref":"#/components/schemas/Pet"}}}}}}}
            """;
        var schemas = new JObject
        {
            [key] = JObject.Parse(
                """{"$anchor":"named","$id":"https://acme.test/named","type":"object","properties":{"n":{"type":"integer"}}}"""
            ),
            ["Pet"] = JObject.Parse("""{"type":"object","properties":{"a b":{"type":"object","properties":{"n":{"type":"integer"}}}}}"""),
        };
        schemas["Pet"]!["properties"]!["one"] = new JObject { ["$ref"] = reference };
        From(Document(Paths, schemas.ToString().Trim()[1..^1]))
            .Load()
            .RoundTrip("Pet", """{"one":{"n":1}}""")
            .ShouldBe("""{"one":{"n":1}}""");
    }
}
