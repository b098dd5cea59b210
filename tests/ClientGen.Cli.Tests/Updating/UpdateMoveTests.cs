using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

/// <summary>Paths and operations that moved.</summary>
[Slow("generates whole clients again and again")]
public sealed class UpdateMoveTests : IDisposable
{
    private readonly UpdateCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task PathsThatMoved_AreOneProposal()
    {
        var before = _checkout.Read("specs/autoenhance/overlay.json");
        var run = await _checkout.UpdateAsync(
            "autoenhance",
            [_checkout.Replaced("autoenhance", ("\"/v3/", "\"/v4/"))],
            UpdateCheckout.Safe
        );

        run.Output.ShouldContain(
            "- 12 paths moved, /v3 → /v4: 23 actions of the overlay would follow. apply (safe default, confidence 0.99)"
        );
        run.Output.ShouldContain("12 changes on the wire are absorbed");
        // Nothing but the version in the targets is another one.
        _checkout.Read("specs/autoenhance/overlay.json").ShouldBe(before.Replace("'/v3/", "'/v4/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ClaidsPaths_MoveWithTheIdsThatAreMadeOfThem()
    {
        var pages = Directory
            .EnumerateFiles(_checkout.At("specs/claid"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(file) != _checkout.At("specs/claid"))
            .Select(file => _checkout.Sent(Path.GetFileName(file), Versioned(File.ReadAllText(file))))
            .ToList();
        var run = await _checkout.UpdateAsync("claid", pages, UpdateCheckout.Safe);

        run.Output.ShouldContain($"{Paths()} paths moved, /v1 → /v2");
        run.Output.ShouldContain("Written");
        run.Output.ShouldNotContain("Breaks on the wire");
        _checkout.Read("specs/claid/overlay.json").ShouldNotContain("['/v1/");
    }

    [Fact]
    public async Task ASlashAtTheEnd_IsAMoveToo()
    {
        var run = await _checkout.UpdateAsync(
            "perfectlyclear",
            [_checkout.Changed("perfectlyclear", document => Move(document, "/presets/", "/presets"))],
            UpdateCheckout.Safe
        );

        run.Code.ShouldBe(0, run.Output);
        run.Output.ShouldContain("1 path moved, no slash at the end any more: 1 action of the overlay would follow. apply");
        Overlay("perfectlyclear").Select(OverlayTargets.TargetOf).ShouldContain("$.paths['/presets'].post");
    }

    [Fact]
    public async Task AParameterOfAPath_KeepsItsNameInCSharp()
    {
        var sent = _checkout.Replaced("autoenhance", ("/v3/orders/{id}", "/v3/orders/{order}"));
        var document = JObject.Parse(await File.ReadAllTextAsync(sent, TestContext.Current.CancellationToken));
        foreach (
            var path in ((JObject)document["paths"]!).Properties().Where(path => path.Name.Contains("{order}", StringComparison.Ordinal))
        )
        {
            foreach (
                var name in ((JObject)path.Value)
                    .Descendants()
                    .OfType<JProperty>()
                    .Where(member => member.Name == "name" && (string?)member.Value == "id")
            )
            {
                name.Value = "order";
            }
        }
        var run = await _checkout.UpdateAsync(
            "autoenhance",
            [_checkout.Sent("autoenhance.json", document.ToString())],
            UpdateCheckout.Safe
        );
        run.Code.ShouldBe(0, run.Output);
        run.Output.ShouldContain("No differences.");
        Overlay("autoenhance").Select(OverlayTargets.TargetOf).ShouldContain("$.paths['/v3/orders/{id}'].get");
    }

    private int Paths() => ((JObject)_checkout.Json("specs/claid/openapi.json")["paths"]!).Count;

    private IEnumerable<JObject> Overlay(string vendor) => _checkout.Json($"specs/{vendor}/overlay.json")["actions"]!.OfType<JObject>();

    private static string Versioned(string text) =>
        text.Replace("\"/v1/", "\"/v2/", StringComparison.Ordinal).Replace("_v1_", "_v2_", StringComparison.Ordinal);

    private static void Move(JObject document, string from, string to)
    {
        var paths = (JObject)document["paths"]!;
        var moved = (JObject)paths[from]!;
        paths.Remove(from);
        foreach (var operation in moved.Properties())
            paths[to]![operation.Name] = operation.Value;
    }
}
