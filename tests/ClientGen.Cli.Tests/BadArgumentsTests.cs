namespace ClientGen.Cli.Tests;

public sealed class BadArgumentsTests
{
    [Theory]
    [InlineData("demo --vendor nobody")]
    [InlineData("demo --colour")]
    [InlineData("conquer")]
    [InlineData("import")]
    [InlineData("import claid there-is-no-such-page.md")]
    [InlineData("simulate nobody")]
    [InlineData("simulate HEAD:there/is/no/such/document.json")]
    [InlineData("simulate claid --port many")]
    [InlineData("simulate claid --port 65536")]
    [InlineData("simulate claid --port -1")]
    [InlineData("simulate claid --port 99999999999")]
    [InlineData("diff a.json b.json --format paper")]
    [InlineData("import nobody page.md")]
    [InlineData("import ../claid page.md")]
    [InlineData("import claid page.md --date 2020")]
    public async Task WrongArguments_AreToldPlainly(string line)
    {
        var run = await Run.Of(line.Split(' '));
        run.Code.ShouldBe(2);
        (run.Error + run.Output).Trim().ShouldNotBeEmpty();
        run.Error.ShouldNotContain("   at ");
        // Names of types are for programmers of this program.
        run.Error.ShouldNotContain("System.");
        run.Error.ShouldNotContain("ClientGen.");
    }

    [Theory]
    [InlineData("verify spec.json traffic.har --bogus", "verify")]
    [InlineData("import claid page.md --bogus", "import")]
    [InlineData("record claid --bogus", "record")]
    [InlineData("record claid --bogus -- dotnet --version", "record")]
    [InlineData("diff a.json b.json --output --bogus", "diff")]
    [InlineData("verify spec.json -b traffic.har", "verify")]
    public async Task AMistypedOption_IsNotTakenForAValue(string line, string command)
    {
        var run = await Run.WithKey("key", line.Split(' '));
        run.Code.ShouldBe(2);
        run.Error.ShouldStartWith($"'{command}' has no option '-");
        run.Error.ShouldContain($"See: clientgen {command} --help");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_IsNoError() => (await Run.Of("diff", "--help")).Code.ShouldBe(0);

    [Fact]
    public async Task TakenPort_IsToldPlainly()
    {
        await using var first = await Simulator.ClaidSimulator.StartAsync();
        var run = await Run.Of(
            "simulate",
            "claid",
            "--port",
            first.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("in use");
    }
}
