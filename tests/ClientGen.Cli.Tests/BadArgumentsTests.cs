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
    [InlineData("simulate claid --port many")]
    public async Task WrongArguments_AreToldPlainly(string line)
    {
        var run = await Run.Of(line.Split(' '));
        run.Code.ShouldBe(2);
        (run.Error + run.Output).Trim().ShouldNotBeEmpty();
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task TakenPort_IsToldPlainly()
    {
        await using var first = await Simulator.ClaidSimulator.StartAsync();
        var run = await Run.Of("simulate", "claid", "--port", first.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("in use");
    }
}
