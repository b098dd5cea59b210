namespace ClientGen.Generator.Tests.Diagnostics;

/// <summary>One wrong input for each code: it is reported with file, line, column and pointer, and says how to mend it.</summary>
public sealed class EveryCode
{
    private static string Schemas(params string[] lines) =>
        "{\"openapi\":\"3.1.0\",\"paths\":{},\"components\":{\"schemas\":{\n" + string.Join(",\n", lines) + "\n}}}";

    private const string Reached =
        "\"servers\":[{\"url\":\"https://api.vendor.test\"}],\"security\":[{\"K\":[]}],"
        + "\"components\":{\"securitySchemes\":{\"K\":{\"type\":\"http\",\"scheme\":\"bearer\"}}}";

    private static string Path(string operation) =>
        "{\"openapi\":\"3.1.0\"," + Reached + ",\"paths\":{\"/x\":{\"get\":\n" + operation + "\n}}}";

    [Fact]
    public void CG0001_NotJson() =>
        Failing.One("{\n  \"openapi\": oops }").ShouldBe("CG0001", Failing.Document, 2, 13, "", "This is not a JSON object");

    [Fact]
    public void CG0001_TheSameMemberTwice() =>
        Failing.One("{\n  \"paths\": {},\n  \"paths\": {} }").ShouldBe("CG0001", Failing.Document, 3, 10, "", "paths");

    [Fact]
    public void CG0001_NoSuchFile()
    {
        var bag = new Generator.Diagnostics.DiagnosticBag();
        GeneratorRun.Generate("nowhere/openapi.json", null, "A", bag).ShouldBeNull();
        bag.Items.ShouldHaveSingleItem().ToString().ShouldStartWith("nowhere/openapi.json: error CG0001: ");
    }

    [Fact]
    public void CG0002_NoTarget() =>
        Failing
            .One(Schemas(), Failing.Actions("""{"update":{}}"""))
            .ShouldBe("CG0002", Failing.Overlay, 2, 1, "#/actions/0", "Give it a JSONPath such as");

    [Fact]
    public void CG0002_NeitherUpdateNorRemove() =>
        Failing
            .One(Schemas(), Failing.Actions("""{"target":"$"}"""))
            .ShouldBe("CG0002", Failing.Overlay, 2, 1, "#/actions/0", "neither \"update\" nor \"remove\": true");

    [Fact]
    public void CG0002_NotAJsonPath() =>
        Failing
            .One(Schemas(), Failing.Actions("""{"target":"$","update":{}}""", """{"target":"$.[?(","remove":true}"""))
            .ShouldBe("CG0002", Failing.Overlay, 3, 1, "#/actions/1", "is not a JSONPath");

    [Fact]
    public void CG0003_NothingMatches() =>
        Failing
            .One(Schemas(), Failing.Actions("""{"target":"$.components.schemas.Gone","remove":true}"""))
            .ShouldBe("CG0003", Failing.Overlay, 2, 1, "#/actions/0", "mend the target, or delete the action");

    [Theory]
    [InlineData("""{"target":"$.components.schemas.A.properties['x','gone']","update":{"x-clientgen-secret":true}}""", "'gone' any more")]
    [InlineData(
        """{"target":"$.components.schemas.A","update":{"properties":{"gone":{"x-clientgen-secret":true}}}}""",
        "no member \"gone\" any more"
    )]
    public void CG0026_APartThatGuards_MatchesNothing(string action, string told)
    {
        var error = Failing.One(Schemas("\"A\":{\"properties\":{\"x\":{\"type\":\"string\"}}}"), Failing.Actions(action));
        (error.Code, error.File, error.Line).ShouldBe(("CG0026", Failing.Overlay, 2));
        error.Message.ShouldContain(told);
    }

    [Fact]
    public void CG0004_PointsAtNothing() =>
        Failing
            .One(Schemas("""  "A":{"properties":{"b":{"$ref":"#/components/schemas/B"}}}"""))
            .ShouldBe(
                "CG0004",
                Failing.Document,
                2,
                57,
                "#/components/schemas/A/properties/b/$ref",
                "Add the schema, or mend the reference"
            );

    [Fact]
    public void CG0004_OutsideTheDocument() =>
        Failing
            .One(Schemas("""  "A":{"$ref":"other.json#/B"}"""))
            .ShouldBe(
                "CG0004",
                Failing.Document,
                2,
                29,
                "#/components/schemas/A/$ref",
                "There is no file \"other.json\" beside the document"
            );

    [Fact]
    public void CG0005_AmbiguousUnion() =>
        Failing
            .One(Schemas("\"A\":{\"anyOf\":[{\"type\":\"string\"},{\"enum\":[\"a\",\"b\"]}]}"))
            .ShouldBe("CG0005", Failing.Document, 2, 5, "#/components/schemas/A", "Settle it in the overlay under \"x-clientgen-union\"");

    [Fact]
    public void CG0006_TwoSchemasOfOneName() =>
        Failing
            .One(
                Schemas("\"a_b\":{\"type\":\"object\",\"properties\":{\"x\":{}}}", "\"AB\":{\"type\":\"string\",\"enum\":[\"q\"]}"),
                Failing.Actions(
                    """{"target":"$.components.schemas.AB","update":{"x-clientgen-name":"AB"}}""",
                    """{"target":"$.components.schemas.a_b","update":{"x-clientgen-name":"AB"}}"""
                )
            )
            .ShouldBe("CG0006", Failing.Document, 2, 7, "#/components/schemas/a_b", "Rename one with \"x-clientgen-name\"");

    [Fact]
    public void CG0006_ANameTheGeneratedCodeUses() =>
        Failing
            .One(Schemas("\"job\":{\"x-clientgen-name\":\"Task\",\"type\":\"object\",\"properties\":{\"x\":{}}}"))
            .ShouldBe("CG0006", Failing.Document, 2, 7, "#/components/schemas/job", "Give the schema an \"x-clientgen-name\"");

    [Fact]
    public void CG0006_AnInlineTypeAndASchema() =>
        Failing
            .One(
                Schemas(
                    "\"A\":{\"properties\":{\"mode\":{\"x-clientgen-name\":\"AMode\",\"enum\":[\"x\",\"y\"]}}}",
                    "\"AMode\":{\"type\":\"string\"}"
                )
            )
            .ShouldBe("CG0006", Failing.Document, 2, 27, "#/components/schemas/A/properties/mode", "Give one another \"x-clientgen-name\"");

    [Fact]
    public void CG0007_TwoMembersOfOneName() =>
        Failing
            .One(
                Schemas(
                    "\"A\":{\"properties\":{\"b\":{\"type\":\"string\",\"x-clientgen-name\":\"X\"},"
                        + "\"c\":{\"type\":\"string\",\"x-clientgen-name\":\"X\"}}}"
                )
            )
            .ShouldBe("CG0007", Failing.Document, 2, 69, "#/components/schemas/A/properties/c", "Rename one with \"x-clientgen-name\"");

    [Fact]
    public void CG0007_AMemberOfItsClassesName() =>
        Failing
            .One(Schemas("\"Size\":{\"properties\":{\"size\":{\"type\":\"string\",\"x-clientgen-name\":\"Size\"}}}"))
            .ShouldBe("CG0007", Failing.Document, 2, 30, "#/components/schemas/Size/properties/size", "the class itself");

    [Fact]
    public void CG0007_TwoEnumValuesOfOneName() =>
        Failing
            .One(Schemas("\"A\":{\"enum\":[\"a-b\",\"a_b\"],\"x-clientgen-enum-names\":{\"a-b\":\"X\",\"a_b\":\"X\"}}"))
            .ShouldBe("CG0007", Failing.Document, 2, 24, "#/components/schemas/A/enum/1", "\"x-clientgen-enum-names\"");

    [Fact]
    public void CG0008_MergedShapesDiffer() =>
        Failing
            .One(
                Schemas(
                    "\"A\":{\"x-clientgen-merge\":\"C\",\"type\":\"string\"}",
                    "\"B\":{\"x-clientgen-merge\":\"C\",\"type\":\"integer\"}"
                )
            )
            .ShouldBe("CG0008", Failing.Document, 3, 5, "#/components/schemas/B", "Give them names of their own");

    [Fact]
    public void CG0009_AnUnknownInstruction() =>
        Failing
            .One(
                Schemas("\"A\":{\"type\":\"string\"}"),
                Failing.Actions("""{"target":"$.components.schemas.A","update":{"x-clientgen-nmae":"B"}}""")
            )
            .ShouldBe(
                "CG0009",
                Failing.Overlay,
                2,
                67,
                "#/components/schemas/A/x-clientgen-nmae",
                "Was x-clientgen-name meant? It knows x-clientgen-area"
            );

    [Fact]
    public void CG0009_AFactBesideTheUpdate() =>
        Failing
            .One(
                Schemas("\"A\":{\"type\":\"string\"}"),
                Failing.Actions("""{"target":"$.components.schemas.A","x-clientgen-source":"s","x-clientgen-name":"B","update":{}}""")
            )
            .ShouldBe("CG0009", Failing.Overlay, 2, 82, "#/actions/0/x-clientgen-name", "put it into \"update\"");

    [Fact]
    public void CG0009_AnOperationWithoutRetryClass() =>
        Failing
            .One(Path("""{"operationId":"x","x-clientgen-cost":"free","responses":{}}"""))
            .ShouldBe("CG0009", Failing.Document, 2, 1, "#/paths/~1x/get", "Say in the overlay which it is: safe, idempotent, never");

    [Fact]
    public void CG0010_ANameThatIsNone() =>
        Failing
            .One(Schemas("\"A\":{\"enum\":[\"b\"],\"x-clientgen-enum-names\":{\"b\":\"+\"}}"))
            .ShouldBe(
                "CG0010",
                Failing.Document,
                2,
                51,
                "#/components/schemas/A/x-clientgen-enum-names/b",
                "Use letters, digits and underscores"
            );

    [Fact]
    public void CG0011_NoCodeForIt() =>
        Failing
            .One(
                Path(
                    """
                    {"operationId":"x","x-clientgen-cost":"free","x-clientgen-retry":"safe","responses":{},
                    "parameters":[{"name":"c","in":"nowhere"}]}
                    """
                )
            )
            .ShouldBe("CG0011", Failing.Document, 3, 15, "#/paths/~1x/get/parameters/0", "Remove the parameter in the overlay");

    [Fact]
    public void CG0012_NotOfTheTypeOfOpenApi() =>
        Failing
            .One(Schemas("\"A\":{\"properties\":[\"a\"]}"))
            .ShouldBe("CG0012", Failing.Document, 2, 19, "#/components/schemas/A/properties", "\"properties\" is an object in OpenAPI");

    [Fact]
    public void CG0014_NoServerThatAClientCanCall() =>
        Failing
            .One(Api("{\"url\":\"/v1\"}", "{\"type\":\"http\",\"scheme\":\"bearer\"}"))
            .ShouldBe("CG0014", Failing.Document, 2, 12, "#/servers/0/url", "Say it in the overlay, with the API's address");

    [Fact]
    public void CG0015_NoStaticKeyInAHeader() =>
        Failing
            .One(Api("{\"url\":\"https://api.vendor.test\"}", "{\"type\":\"oauth2\"}"))
            .ShouldBe("CG0015", Failing.Document, 3, 5, "#/components/securitySchemes/K", "say so in the overlay");

    private const string Unfilled =
        "{\"openapi\":\"3.1.0\","
        + Reached
        + ",\"paths\":{\"/x/{user_id}/{n}\":{\"get\":\n"
        + """{"operationId":"x","x-clientgen-cost":"free","x-clientgen-retry":"safe","responses":{},"""
        + """ "parameters":[{"name":"n","in":"path","required":true,"schema":{"type":"integer"}},"""
        + """ {"name":"userid","in":"path","required":true,"schema":{"type":"string"}}]}}}}""";

    [Fact]
    public void CG0016_APlaceWithoutAParameter()
    {
        var error = Failing.One(Unfilled);
        error.ShouldBe("CG0016", Failing.Document, 2, 1, "#/paths/~1x~1{user_id}~1{n}/get", "Was userid meant? Declare it in the overlay");
        Generated.From(Unfilled, Failing.Actions(error.Actions[0].ToString())).Client.ShouldContain("string userId");
    }

    private static string Api(string server, string scheme) =>
        "{\"openapi\":\"3.1.0\",\"security\":[{\"K\":[]}],\"servers\":[\n"
        + server
        + "],\"components\":{\"securitySchemes\":{\n\"K\":"
        + scheme
        + "}},\"paths\":{\"/x\":{\"get\":{\"operationId\":\"x\",\"x-clientgen-cost\":\"free\",\"x-clientgen-retry\":\"safe\","
        + "\"responses\":{}}}}}";
}
