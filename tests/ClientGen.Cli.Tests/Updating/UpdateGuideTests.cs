using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

/// <summary>The transcripts in the guide are what the command prints.</summary>
[Slow("generates whole clients again and again")]
public sealed class UpdateGuideTests : IDisposable
{
    // A client of a few lines, whose places do not move with those of the real one.
    private readonly UpdateCheckout _checkout = new(withClients: false);

    public UpdateGuideTests()
    {
        _checkout.Write(
            "src/ClientGen.Autoenhance/AutoenhanceClient.cs",
            """
            public sealed class AutoenhanceClient
            {
                public ImagesClient Images { get; }
                public OrdersClient Orders { get; }
                public BracketsClient Brackets { get; }
            }

            """
        );
        _checkout.Write(
            "src/ClientGen.Autoenhance/AutoenhanceProfile.cs",
            "internal static class AutoenhanceProfile\n{\n    SecretPlaces = [\"/v3/images/{id}\"],\n}\n"
        );
        _checkout.Write("src/ClientGen.Simulator/Autoenhance/SimulatedOrder.cs", "    [\"total_images\"] = images.Count,\n");
    }

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task AValue()
    {
        var page = _checkout.Sent(
            "batch-api.md",
            _checkout
                .Read("specs/claid/published/batch-api.md")
                .Replace("\"canvas\",\"outpaint\"]", "\"canvas\",\"stretch\",\"outpaint\"]", StringComparison.Ordinal)
        );
        var run = await _checkout.UpdateAsync("claid", [page]);
        Match("value", "update claid ~/downloads/batch-api.md", run);
    }

    [Fact]
    public async Task AnArea()
    {
        var run = await _checkout.UpdateAsync("autoenhance", [UsageArea.In(_checkout)], typed: ["read"]);
        Match("area", "update autoenhance ~/downloads/autoenhance.json", run, typed: "read");
    }

    [Fact]
    public async Task NewNames()
    {
        var sent = _checkout.Replaced("autoenhance", ("\"/v3/", "\"/v4/"), ("\"total_images\"", "\"image_count\""));
        var run = await _checkout.UpdateAsync("autoenhance", [sent], UpdateCheckout.Safe);
        Match("names", "update autoenhance ~/downloads/autoenhance.json --accept all-safe", run);
    }

    [Fact]
    public async Task AFileOfDecisions()
    {
        var file = _checkout.Sent("decisions.json", "");
        await _checkout.UpdateAsync("autoenhance", [UsageArea.In(_checkout)], options => options with { WriteDecisions = file });
        var template = JObject.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Page.MatchPart("docs/updating.md", "decisions", $"```json\n{template.ToString().ReplaceLineEndings("\n")}\n```");
    }

    private static void Match(string part, string command, Run run, string? typed = null)
    {
        run.Error.ShouldBeEmpty();
        var text = new StringBuilder($"```\n$ clientgen {command}\n{run.Output.TrimStart('\n').TrimEnd('\n')}\n");
        // What is typed is not echoed to a program that is not a terminal.
        if (typed is not null)
            text.Replace("[strict] ", $"[strict] {typed}\n");
        Page.MatchPart("docs/updating.md", part, text.Append($"$ echo $?\n{run.Code}\n```").ToString());
    }
}
