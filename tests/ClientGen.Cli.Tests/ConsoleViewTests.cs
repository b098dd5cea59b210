using ClientGen.Cli.Demo;
using ClientGen.Cli.Output;
using Spectre.Console;

namespace ClientGen.Cli.Tests;

public sealed class ConsoleViewTests
{
    private static readonly DemoReport _report = new(
        "PerfectlyClear",
        [new("A video", "pfc.CorrectAsync", [new("clip", "", "rejected")]) { Jobs = 4 }],
        1,
        4,
        0,
        3.5
    );

    [Theory]
    [InlineData(20)]
    [InlineData(44)]
    [InlineData(95)]
    public void Summary_OfANarrowTerminal_NamesEveryFigure(int width)
    {
        var text = string.Join(' ', Summary(width).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.ShouldBe("PerfectlyClear: jobs 4, images 0, failed 1, retries 1, billable starts 4, keys leaked 0, seconds 3.5");
    }

    [Theory]
    [InlineData(96)]
    [InlineData(160)]
    public void Summary_OfAWideTerminal_IsATableWithWholeHeadings(int width)
    {
        foreach (
            var heading in new[]
            {
                "Vendor",
                "Jobs",
                "Images",
                "Failed",
                "Retries",
                "Billable starts",
                "Keys leaked",
                "Seconds",
                "PerfectlyClear",
            }
        )
            Summary(width).ShouldContain($" {heading} ");
    }

    private static string Summary(int width)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        console.Profile.Width = width;
        new ConsoleView(console).Summary([_report]);
        return output.ToString();
    }
}
