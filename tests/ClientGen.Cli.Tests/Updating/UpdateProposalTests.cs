using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

[Slow("generates whole clients again and again")]
public sealed class UpdateProposalTests : IDisposable
{
    private readonly UpdateCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

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
        // What is a secret is said of the member, and goes where the member goes.
        Overlay("claid")
            .Single(secret => secret["update"]?["x-clientgen-secret"] is not null && OverlayTargets.TargetOf(secret).Contains("_url"))
            .ShouldSatisfyAllConditions(secret => OverlayTargets.TargetOf(secret).ShouldContain("temporary_url"));
        run.Code.ShouldBe(0, run.Output);
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
        var run = await _checkout.UpdateAsync(
            "autoenhance",
            [_checkout.Replaced("autoenhance", ("\"ImageStatus\"", "\"Status\""), ("/ImageStatus\"", "/Status\""))],
            UpdateCheckout.Safe
        );

        run.Output.ShouldContain("No differences.");
        _checkout.Read("specs/autoenhance/overlay.json").ShouldContain("\"ImageStatus\": \"#/components/schemas/Image/properties/status");
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
        Overlay("autoenhance").Select(OverlayTargets.TargetOf).ShouldContain("$.components.schemas.AiVersion");
    }

    [Fact]
    public async Task AParameterThatIsWrittenOtherwise_AsksNothing()
    {
        var run = await _checkout.UpdateAsync("perfectlyclear", [_checkout.Replaced("perfectlyclear", ("\"fileKey\"", "\"file_key\""))]);
        run.Code.ShouldBe(0, run.Output);
        run.Output.ShouldContain("No differences.");
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

    private IEnumerable<JObject> Overlay(string vendor) => _checkout.Json($"specs/{vendor}/overlay.json")["actions"]!.OfType<JObject>();
}
