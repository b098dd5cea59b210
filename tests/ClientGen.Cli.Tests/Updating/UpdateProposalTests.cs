using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

public sealed class UpdateProposalTests : IDisposable
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
            "- 12 paths moved, /v3 → /v4: 19 actions of the overlay would follow. apply (safe default, confidence 0.99)"
        );
        run.Output.ShouldContain("12 changes on the wire are absorbed");
        // Nothing but the version in the targets is another one.
        _checkout.Read("specs/autoenhance/overlay.json").ShouldBe(before.Replace("['/v3/", "['/v4/", StringComparison.Ordinal));
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
    public async Task ARenamedMember_KeepsItsNameInCSharp()
    {
        var page = _checkout
            .Read("specs/claid/published/batch-api.md")
            .Replace("\"tmp_url\"", "\"temporary_url\"", StringComparison.Ordinal);
        var run = await _checkout.UpdateAsync("claid", [_checkout.Sent("batch-api.md", page)], UpdateCheckout.Safe);

        run.Output.ShouldContain("tmp_url → temporary_url");
        run.Output.ShouldContain("No differences.", Case.Sensitive, run.Output);
        var action = Overlay("claid").Last();
        ((string?)action["target"])!.ShouldEndWith(".properties.temporary_url");
        ((string?)action["update"]!["x-clientgen-name"]).ShouldBe("TmpUrl");
        // The log's list of secrets is written by hand, and would let the new name through.
        run.Output.ShouldContain("To do by hand:\n- src/ClientGen.Claid/ClaidProfile.cs(");
        run.Code.ShouldBe(1);
    }

    [Fact]
    public async Task ARenamedMember_TakesItsCorrectionsAlong_WhereverTheyAre()
    {
        var run = await _checkout.UpdateAsync(
            "autoenhance",
            [_checkout.Replaced("autoenhance", ("\"date_added\"", "\"added_at\""))],
            UpdateCheckout.Safe
        );

        run.Output.ShouldContain("still DateAdded in C#", Case.Sensitive, run.Error);
        Overlay("autoenhance")
            .Select(OverlayTargets.TargetOf)
            .ShouldContain("$.components.schemas['Image','ImageCreated'].properties.added_at");
        _checkout.Read("specs/autoenhance/overlay.json").ShouldNotContain("properties.date_added");
    }

    [Fact]
    public async Task ARenamedSchema_KeepsItsTypeName()
    {
        await _checkout.UpdateAsync(
            "autoenhance",
            [_checkout.Replaced("autoenhance", ("\"ImageStatus\"", "\"Status\""), ("/ImageStatus\"", "/Status\""))],
            UpdateCheckout.Safe
        );

        var action = Overlay("autoenhance").Last();
        ((string?)action["target"]).ShouldBe("$.components.schemas.Status");
        ((string?)action["update"]!["x-clientgen-name"]).ShouldBe("ImageStatus");
    }

    [Fact]
    public async Task ARenamedSchema_ThatTheOverlayNames_KeepsThatName()
    {
        var run = await _checkout.UpdateAsync(
            "autoenhance",
            [_checkout.Replaced("autoenhance", ("\"AiVersion\"", "\"ModelVersion\""), ("/AiVersion\"", "/ModelVersion\""))],
            UpdateCheckout.Safe
        );

        run.Output.ShouldContain("No differences.");
        Overlay("autoenhance").Select(OverlayTargets.TargetOf).ShouldContain("$.components.schemas.ModelVersion");
        Overlay("autoenhance").Select(OverlayTargets.TargetOf).ShouldNotContain("$.components.schemas.AiVersion");
    }

    [Fact]
    public async Task AParameterThatIsWrittenOtherwise_AsksNothing()
    {
        var run = await _checkout.UpdateAsync("perfectlyclear", [_checkout.Replaced("perfectlyclear", ("\"fileKey\"", "\"file_key\""))]);
        run.Code.ShouldBe(0, run.Output);
        run.Output.ShouldContain("No differences.");
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
                name.Value = "order";
        }
        var run = await _checkout.UpdateAsync(
            "autoenhance",
            [_checkout.Sent("autoenhance.json", document.ToString())],
            UpdateCheckout.Safe
        );
        run.Code.ShouldBe(0, run.Output);
        run.Output.ShouldContain("No differences.");
        Overlay("autoenhance").Last()["update"]!["x-clientgen-name"]!.ToString().ShouldBe("Id");
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
    public async Task AnUnsureProposal_IsNotTakenForSafe()
    {
        var path = _checkout.Changed(
            "perfectlyclear",
            document =>
            {
                var members = (JObject)document["components"]!["schemas"]!["Correction"]!["properties"]!;
                members
                    .Property("statusEndpoint")!
                    .Replace(new JProperty("pollAt", new JObject { ["type"] = "string", ["format"] = "uri" }));
            }
        );
        var run = await _checkout.UpdateAsync("perfectlyclear", [path], UpdateCheckout.Safe);

        run.Code.ShouldBe(1);
        run.Output.ShouldContain("statusEndpoint → pollAt", Case.Sensitive, run.Output + run.Error);
        run.Output.ShouldContain("Nothing was written");
        _checkout.Builds.ShouldBe(0);
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
