namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Where the API is and how the key is sent come from the document, or the build stops.</summary>
[Slow("compiles generated clients")]
public sealed class ApiTests
{
    private const string Operation = "\"operationId\":\"x\",\"x-clientgen-cost\":\"free\",\"x-clientgen-retry\":\"safe\",\"responses\":{}";
    private const string Server = "\"servers\":[{\"url\":\"https://api.vendor.test/v2\"}]";
    private const string Header = "{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-Key\"}";

    private static string Document(
        string server = Server,
        string security = "\"security\":[{\"K\":[]}]",
        string schemes = $"\"K\":{Header}",
        string operations = ""
    ) =>
        $"{{\"openapi\":\"3.1.0\",\"info\":{{\"title\":\"T\",\"version\":\"1\"}},\n{server},\n{security},"
        + $"\n\"components\":{{\"securitySchemes\":{{\n{schemes}}}}},\n"
        + $"\"paths\":{{{(operations.Length > 0 ? operations : $"\"/x\":{{\"get\":{{{Operation}}}}}")}}}}}";

    private static GeneratorRun.Output Output(string document, string? overlay = null)
    {
        using var folder = new TemporaryFolder();
        var bag = new Generator.Diagnostics.DiagnosticBag();
        var output = GeneratorRun.Generate(
            folder.Write("acme/openapi.json", document),
            overlay is null ? null : folder.Write("acme/overlay.json", overlay),
            "A",
            bag
        );
        bag.Items.ShouldBeEmpty();
        return output!;
    }

    // The lines of the profile that say where the API is and how the key is sent.
    private static IReadOnlyList<string> Facts(string document, string? overlay = null) =>
        [
            .. Output(document, overlay)
                .Shell.Split('\n')
                .Select(line => line.Trim())
                .Where(line =>
                    line.StartsWith("new(\"", StringComparison.Ordinal) || line.StartsWith("KeyPrefix", StringComparison.Ordinal)
                ),
        ];

    [Theory]
    [InlineData("https://api.vendor.test/v2", "apiKey", "X-Key", "")]
    [InlineData("https://other.test", "bearer", "Authorization", "Bearer ")]
    public void TheClient_TakesAddressAndHeader(string server, string scheme, string header, string prefix) =>
        Facts(
                Document(
                    $"\"servers\":[{{\"url\":\"{server}\"}},{{\"url\":\"https://second.test\"}}]",
                    schemes: scheme == "apiKey" ? $"\"K\":{Header}" : "\"K\":{\"type\":\"http\",\"scheme\":\"Bearer\"}"
                )
            )
            .ShouldBe([
                $"new(\"acme\", new Uri(\"{server}\"), \"{header}\")",
                .. prefix.Length == 0 ? Array.Empty<string>() : [$"KeyPrefix = \"{prefix}\","],
            ]);

    [Fact]
    public void TheOverlay_CorrectsThem() =>
        Facts(
                Document(schemes: "\"K\":{\"type\":\"oauth2\"}"),
                Failing.Actions(
                    """{"target":"$.components.securitySchemes.K","update":{"type":"http","scheme":"bearer"}}""",
                    """{"target":"$.servers[0]","update":{"url":"https://mended.test"}}"""
                )
            )
            .ShouldBe(["new(\"acme\", new Uri(\"https://mended.test\"), \"Authorization\")", "KeyPrefix = \"Bearer \","]);

    [Fact]
    public void TheFile_Compiles() =>
        Generated.From(Spec.Text("", "\"/x\":{\"get\":{\"operationId\":\"x\",\"@free\",\"responses\":{}}}")).ShouldCompile();

    [Theory]
    [InlineData("\"security\":[],", "None")]
    [InlineData("\"security\":[{\"K\":[]}],", "Key")]
    [InlineData("\"x-clientgen-auth\":\"none\",", "None")]
    [InlineData("\"security\":[],\"x-clientgen-auth\":\"key\",\"x-clientgen-area\":\"B\",", "None", true)]
    public void AnOperation_NeedsTheKeyOrNot(string said, string auth, bool reported = false)
    {
        var document = Document(
            operations: $"\"/x\":{{\"get\":{{{Operation}}}}},"
                + $"\"/y\":{{\"get\":{{{said}{Operation.Replace("\"x\"", "\"y\"", StringComparison.Ordinal)}}}}}"
        );
        // The overlay wants a key where the document wants none: which one is not said.
        if (reported)
        {
            Failing.One(document).Message.ShouldContain("does not say which key GET /y needs");
        }
        else
        {
            JObject.Parse(Output(document).Document)["paths"]!["/y"]!["get"]!["x-clientgen-descriptor"]!
                .ToString()
                .ShouldContain($"Auth = OperationAuth.{auth},");
        }
    }

    [Theory]
    [InlineData("\"servers\":[]", "names no server")]
    [InlineData("\"info2\":1", "names no server")]
    [InlineData("\"servers\":[{}]", "has no \"url\"")]
    [InlineData("\"servers\":[{\"url\":\"/v2\"}]", "is relative")]
    [InlineData("\"servers\":[{\"url\":\"api.vendor.test\"}]", "is relative")]
    [InlineData("\"servers\":[{\"url\":\"https://{region}.vendor.test\"}]", "is a template")]
    [InlineData("\"servers\":[{\"url\":\"http://api.vendor.test\"}]", "is not https")]
    [InlineData("\"servers\":[{\"url\":\"https://api.vendor.test?k=1\"}]", "holds a user name, a query or a fragment")]
    public void AServerNoClientCanCall_StopsTheBuild(string servers, string why)
    {
        var error = Failing.One(Document(servers));
        (error.Code, error.File).ShouldBe(("CG0014", Failing.Document));
        error.Line.ShouldBeGreaterThan(0);
        error.Message.ShouldContain(why);
        var action = error.Message[error.Message.IndexOf("{\"target\"", StringComparison.Ordinal)..];
        GeneratorRun
            .Generate(
                (Document(servers), Failing.Document),
                (Failing.Actions(action), Failing.Overlay),
                Generated.Namespace,
                new Generator.Diagnostics.DiagnosticBag()
            )
            .ShouldNotBeNull()
            .Shell.ShouldContain("new Uri(\"https://api.example.com\")");
    }

    [Fact]
    public void AServerOfOnePathAlone_StopsTheBuild() =>
        Failing
            .One(Document(operations: $"\"/x\":{{\"servers\":[{{\"url\":\"https://x.test\"}}],\"get\":{{{Operation}}}}}"))
            .ShouldBe("CG0014", Failing.Document, 6, 26, "#/paths/~1x/servers", "Remove these \"servers\" in the overlay");

    [Theory]
    [InlineData(
        "{\"type\":\"oauth2\",\"flows\":{}}",
        "is of the type \"oauth2\"; a client sends a static key. If the vendor takes one, say so in the overlay"
    )]
    [InlineData("{\"type\":\"http\",\"scheme\":\"basic\"}", "is the HTTP scheme \"basic\"")]
    [InlineData("{\"type\":\"apiKey\",\"in\":\"body\",\"name\":\"key\"}", "wants the key in \"body\"")]
    [InlineData("{\"type\":\"apiKey\",\"in\":\"query\"}", "gives it no name there")]
    [InlineData("{\"type\":\"apiKey\",\"in\":\"cookie\",\"name\":\"a;b\"}", "wants the key in \"cookie\"")]
    [InlineData("{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X Key\"}", "no name of a header for a key")]
    [InlineData("{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"Host\"}", "no name of a header for a key")]
    public void ASchemeNoClientCanUse_StopsTheBuild(string scheme, string why) =>
        Failing.One(Document(schemes: $"\"K\":{scheme}")).ShouldBe("CG0015", Failing.Document, 5, 5, "#/components/securitySchemes/K", why);

    [Theory]
    [InlineData("query", "api.key", "KeyPlace = KeyPlace.Query,")]
    [InlineData("cookie", "session", "KeyPlace = KeyPlace.Cookie,")]
    public void AKeyInAnotherPlaceThanAHeader_IsSentThere(string place, string name, string written)
    {
        var output = GeneratorRun.Generate(
            (Document(schemes: $"\"K\":{{\"type\":\"apiKey\",\"in\":\"{place}\",\"name\":\"{name}\"}}"), Failing.Document),
            null,
            Generated.Namespace,
            new Generator.Diagnostics.DiagnosticBag()
        );
        output.ShouldNotBeNull().Shell.ShouldContain(written);
        output.Shell.ShouldContain($"\"{name}\")");
    }

    [Theory]
    [InlineData("\"security2\":1", "does not say which key GET /x needs")]
    [InlineData("\"security\":[]", "No operation of the document needs a key")]
    [InlineData("\"security\":[{}]", "wants no key")]
    [InlineData("\"security\":[{\"K\":[],\"L\":[]}]", "There is no security scheme \"L\"")]
    [InlineData("\"security\":[{\"Gone\":[]}]", "There is no security scheme \"Gone\"")]
    public void SecurityThatNamesNoKey_StopsTheBuild(string security, string why)
    {
        var error = Failing.One(Document(security: security));
        error.Code.ShouldBe("CG0015");
        error.Message.ShouldContain(why);
    }

    [Fact]
    public void TwoKeys_StopTheBuild_UntilOneOfThemIsTakenAway_OrBothAreWanted()
    {
        var document = Document(
            schemes: $"\"K\":{Header},\"L\":{{\"type\":\"http\",\"scheme\":\"bearer\"}}",
            operations: $"\"/x\":{{\"get\":{{{Operation}}}}},\"/y\":{{\"get\":{{\"security\":[{{\"L\":[]}}],"
                + $"{Operation.Replace("\"x\"", "\"y\"", StringComparison.Ordinal)}}}}}"
        );
        var error = Failing.One(document);
        error.Message.ShouldStartWith(
            "The key goes into the header Authorization after \"Bearer\" here and into the header X-Key in GET /x"
        );
        GeneratorRun
            .Generate(
                (document, Failing.Document),
                (Failing.Actions(error.Message[error.Message.IndexOf("{\"target\"", StringComparison.Ordinal)..]), Failing.Overlay),
                Generated.Namespace,
                new Generator.Diagnostics.DiagnosticBag()
            )
            .ShouldNotBeNull()
            .Shell.ShouldContain("new FurtherKey(\"L\", \"Authorization\"");
        Output(document, Failing.Actions("""{"target":"$.paths['/y'].get.security","remove":true}""")).Shell.ShouldContain("\"X-Key\")");
    }

    [Fact]
    public void KeysInOnePlace_CannotBeSentTogether() =>
        Failing
            .One(
                Document(
                    security: "\"security\":[{\"K\":[],\"L\":[]}]",
                    schemes: $"\"K\":{Header},\"L\":{Header.Replace("X-Key", "x-key", StringComparison.Ordinal)}"
                )
            )
            .Message.ShouldStartWith("Two schemes of this alternative put their keys into the one place, the header x-key.");

    [Fact]
    public void OfAlternatives_TheFirstThatAClientCanMeetIsTaken() =>
        Facts(Document(security: "\"security\":[{\"O\":[\"scope\"]},{\"K\":[]}]", schemes: $"\"O\":{{\"type\":\"oauth2\"}},\"K\":{Header}"))
            .ShouldContain("new(\"acme\", new Uri(\"https://api.vendor.test/v2\"), \"X-Key\")");
}
