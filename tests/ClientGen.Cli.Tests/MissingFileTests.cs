namespace ClientGen.Cli.Tests;

/// <summary>Whatever file is missing, whichever command was given it: a line that names it, and the exit code of bad input.</summary>
public sealed class MissingFileTests
{
    [Theory]
    [InlineData("changelog gone.json")]
    [InlineData("changelog specs/claid/gone.json")]
    [InlineData("changelog gone.json --range v1..HEAD")]
    [InlineData("import claid gone.json --output there")]
    [InlineData("diff gone.json other.json")]
    [InlineData("verify gone.json traffic.har")]
    [InlineData("simulate gone.json")]
    public async Task AMissingFile_IsNamed(string line)
    {
        var run = await Run.Of(line.Split(' '));
        run.Code.ShouldBe(ExitCode.Bad);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("gone.json");
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(2);
        foreach (var word in new[] { "System.", "Exception", "   at ", "Parameter '" })
            run.Error.ShouldNotContain(word);
    }
}
