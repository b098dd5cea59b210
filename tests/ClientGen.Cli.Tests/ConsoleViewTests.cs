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
        {
            Summary(width).ShouldContain($" {heading} ");
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(44)]
    [InlineData(95)]
    public void AStep_OfANarrowTerminal_BreaksBetweenWords(int width)
    {
        var step = new DemoStep(
            "30 catalogue photos, outpainted to print format as CMYK JPEG",
            "claid.StartBatch",
            [new("a", "2480 by 3508 JPEG, 800 bytes"), new("b", "", "the image is damaged")]
        );
        var lines = Show(width, view => view.Done(step)).Split('\n').Select(line => line.TrimEnd()).ToList();
        lines.ShouldAllBe(line => line.Length <= width);
        var text = string.Join(' ', lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        text.ShouldBe($"done {step.Name} {step.Call} 1 x 2480 by 3508 JPEG, 800 bytes failed: the image is damaged");
    }

    [Fact]
    public void APicture_ShowsWhatWasPrinted_AsText()
    {
        using var output = new StringWriter();
        using var recorded = new Recorder(
            AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) })
        );
        recorded.Profile.Width = 110;
        new ConsoleView(recorded).Done(new DemoStep("Photos <of> a shop & more", "claid.Edit", [new("a", "", "damaged")]));
        var svg = System.Xml.Linq.XDocument.Parse(recorded.Export(new SvgPicture()));
        var words = svg.Descendants().Where(part => part.Name.LocalName == "text").Select(part => part.Value).ToList();
        words.ShouldAllBe(word => !word.Contains(' '), "browsers draw several as one, and spread what is left");
        words.Select(Read).ShouldBe(["done", "Photos <of> a shop & more", "(claid.Edit)", "1", "failed: damaged"]);
        svg.Descendants().Single(part => Read(part.Value) == "failed: damaged").Attribute("fill").ShouldNotBeNull();

        static string Read(string drawn) => drawn.Replace('\u00a0', ' ');
    }

    private static string Summary(int width) => Show(width, view => view.Summary([_report]));

    private static string Show(int width, Action<ConsoleView> show)
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
        show(new ConsoleView(console));
        return output.ToString();
    }
}
