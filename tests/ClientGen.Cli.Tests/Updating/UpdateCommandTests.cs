namespace ClientGen.Cli.Tests.Updating;

[Slow("generates whole clients again and again")]
public sealed class UpdateCommandTests : IDisposable
{
    private readonly UpdateCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task Help_ListsIt() => (await Run.Of("--help")).Output.ShouldContain("update <vendor> <new>");

    [Fact]
    public async Task TheCommand_TakesItsOptions()
    {
        var (report, decisions) = (_checkout.Sent("report.md", ""), _checkout.Sent("decisions.json", ""));
        var run = await Run.Of([
            "update",
            "autoenhance",
            UsageArea.In(_checkout),
            "--root",
            _checkout.Root,
            "--accept",
            "all-safe",
            "--no-build",
            "--report",
            report,
            "--write-decisions",
            decisions,
            "--date",
            "2026-12-01",
        ]);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Written, and absorbed.");
        (await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)).ShouldStartWith("## Update of autoenhance");
        (await File.ReadAllTextAsync(decisions, TestContext.Current.CancellationToken)).ShouldContain(
            "\"id\": \"operation:GET /v3/usage\""
        );
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("any", 1)]
    public async Task FailOn_ChoosesAsInDiff(string failOn, int code)
    {
        var sent = _checkout.Changed(
            "perfectlyclear",
            document =>
                ((Newtonsoft.Json.Linq.JArray)document["paths"]!["/pfc"]!["get"]!["parameters"]!).Add(
                    Newtonsoft.Json.Linq.JObject.Parse("""{"name": "sharpen", "in": "query", "schema": {"type": "integer"}}""")
                )
        );
        var run = await Run.Of("update", "perfectlyclear", sent, "--root", _checkout.Root, "--no-build", "--fail-on", failOn);
        run.Code.ShouldBe(code, run.Output + run.Error);
    }

    [Theory]
    [InlineData("--report none/report.md", "none/report.md: the folder is not there; create it first")]
    [InlineData("--write-decisions .", ".: this is a folder; give the path of a file")]
    [InlineData("--decisions a.json --write-decisions ./a.json", "--write-decisions would write over --decisions")]
    [InlineData("--report a.json --write-decisions a.json", "--write-decisions would write over --report")]
    [InlineData("--report x.md", "--report would write over what was given")]
    public async Task AFileThatCannotBeWritten_IsToldBeforeTheWork(string options, string expected)
    {
        var before = _checkout.Everything();
        var run = await Run.Of(["update", "claid", "x.md", "--root", _checkout.Root, .. options.Split(' ')]);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(expected);
        _checkout.Everything().ShouldBe(before);
    }

    [Theory]
    [InlineData("update")]
    [InlineData("update claid")]
    [InlineData("update claid x.md --accept everything")]
    [InlineData("update ../claid x.md")]
    public async Task WrongArguments_AreToldPlainly(string line)
    {
        var run = await Run.Of([
            .. line.Split(' '),
            .. line.Contains("x.md", StringComparison.Ordinal) ? new[] { "--root", _checkout.Root } : [],
        ]);
        run.Code.ShouldBe(2);
        run.Error.Trim().ShouldNotBeEmpty();
        run.Error.ShouldNotContain("   at ");
    }
}
