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

    [Theory]
    [InlineData("--parallel 0", "--parallel 0: it counts the photos at once, 1 or more.")]
    [InlineData("--parallel many", "Cannot parse argument 'many' for option '--parallel', which takes a whole number.")]
    [InlineData("--budget -1", "--budget -1: it counts purchases, 0 or more.")]
    [InlineData("--lease 1", "--lease 1: it counts seconds, 3 or more.")]
    [InlineData("--max-bytes -1", "--max-bytes -1: it counts bytes, 1 or more.")]
    [InlineData("--brackets 0", "--brackets 0: it counts the exposures of an image, 1 or more.")]
    [InlineData("--brackets 3", "Claid makes an image of one file, not of 3.")]
    [InlineData("--name {nope}", "The name pattern '{nope}' has another place than {folder}, {name}, {ext}, {number}.")]
    [InlineData("--ledger {folder}", "is a folder: name a file, or leave --ledger out.")]
    [InlineData("--out {file}", "is a file: name a folder for the results.")]
    public async Task WhatARunCannotDo_IsToldBeforeItBegins(string options, string words)
    {
        var none = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        var line =
            "run claid --in https://shop.example/a.jpg " + (options.Contains("--out", StringComparison.Ordinal) ? "" : "--out {none} ");
        var run = await Run.WithKey(
            "key",
            [
                .. (line + options)
                    .Split(' ')
                    .Select(word =>
                        word.Replace("{folder}", Repository.At("specs"), StringComparison.Ordinal)
                            .Replace("{file}", Repository.At("README.md"), StringComparison.Ordinal)
                            .Replace("{none}", none, StringComparison.Ordinal)
                    ),
            ]
        );
        run.Code.ShouldBe(ExitCode.Bad);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(words);
        foreach (var word in new[] { "(Parameter", "Actual value", "00:00", "System." })
            run.Error.ShouldNotContain(word);
        Directory.Exists(none).ShouldBeFalse();
    }

    [Fact]
    public async Task HelpOfACommandUnderAnother_IsNamedInFull() =>
        (await Run.Of("run", "report", "there", "--pdf")).Error.ShouldContain("See: clientgen run report --help");

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
