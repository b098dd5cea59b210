using ClientGen.Cli.Updating.Building;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

[Slow("generates whole clients again and again")]
public sealed class UpdateRunTests : IDisposable
{
    private readonly UpdateCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task OneEnumValueOnAPage_IsOneLineOfTheDocument()
    {
        var before = _checkout.Read("specs/claid/openapi.json").Split('\n');
        var run = await _checkout.UpdateAsync("claid", [WithFit("stretch")]);

        run.Code.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("- specs/claid/openapi.json: +1 −0 lines");
        var after = _checkout.Read("specs/claid/openapi.json").Split('\n');
        after.Length.ShouldBe(before.Length + 1);
        after.Where(line => !line.Contains("\"stretch\"", StringComparison.Ordinal)).ShouldBe(before);
        run.Output.ShouldContain("PackageApiTests");
        _checkout.Builds.ShouldBe(1);
    }

    [Fact]
    public async Task TheSameAgain_ChangesNothing_AndBuildsNothing()
    {
        var page = WithFit("stretch");
        await _checkout.UpdateAsync("claid", [page]);
        var before = _checkout.Everything();

        var run = await _checkout.UpdateAsync("claid", [page], options => options with { Date = null });

        run.Code.ShouldBe(0);
        run.Output.ShouldBe("claid: nothing changed.\n");
        _checkout.Everything().ShouldBe(before);
        _checkout.Builds.ShouldBe(1);
    }

    [Fact]
    public async Task ADryRun_TellsTheSame_AndWritesNothing()
    {
        var before = _checkout.Everything();
        var page = WithFit("stretch");
        var dry = await _checkout.UpdateAsync("claid", [page], options => options with { DryRun = true });
        dry.Code.ShouldBe(0);
        _checkout.Everything().ShouldBe(before);
        _checkout.Builds.ShouldBe(0);

        var run = await _checkout.UpdateAsync("claid", [page]);
        dry.Output.ShouldBe(
            run.Output.Replace("Written, and absorbed.", "Nothing was written: this was a dry run.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task AStopDuringTheBuild_PutsEverythingBack()
    {
        var before = _checkout.Everything();
        using var stop = new CancellationTokenSource();
        _checkout.Build = token =>
        {
            _checkout.Read("specs/claid/openapi.json").ShouldContain("\"stretch\"");
            stop.Cancel();
            token.ThrowIfCancellationRequested();
            return new(true, [], "");
        };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            _checkout.UpdateAsync("claid", [WithFit("stretch")], cancellationToken: stop.Token)
        );
        _checkout.Everything().ShouldBe(before);
    }

    [Fact]
    public async Task ABuildThatCannotStart_PutsEverythingBack()
    {
        var before = _checkout.Everything();
        _checkout.Build = _ => throw new IOException("the disk is full");
        await Should.ThrowAsync<IOException>(() => _checkout.UpdateAsync("claid", [WithFit("stretch")]));
        _checkout.Everything().ShouldBe(before);
    }

    [Fact]
    public async Task ABuildThatFailsForAnotherReason_PutsEverythingBack()
    {
        var before = _checkout.Everything();
        _checkout.Build = _ => new(false, [new("a.csproj", 0, "NU1101", "Unable to find package.")], "");
        var run = await _checkout.UpdateAsync("claid", [WithFit("stretch")]);
        run.Code.ShouldBe(1);
        run.Output.ShouldContain("NU1101: Unable to find package.");
        run.Output.ShouldContain("everything was put back");
        _checkout.Everything().ShouldBe(before);
    }

    [Fact]
    public async Task ABreakOfHandWrittenCode_SaysWhatBecameOfTheName()
    {
        _checkout.Build = _ =>
            DotnetBuildOutput(
                "src/ClientGen.PerfectlyClear/CorrectionJobs.cs(32,14): error CS1061: 'StartedCorrection' does not contain a "
                    + "definition for 'Error' and no accessible extension method"
            );
        var sent = _checkout.Changed(
            "perfectlyclear",
            document => ((JObject)document["components"]!["schemas"]!["Correction"]!["properties"]!).Remove("error")
        );
        var run = await _checkout.UpdateAsync("perfectlyclear", [sent], UpdateCheckout.Safe);

        run.Code.ShouldBe(1);
        run.Output.ShouldContain(
            "Breaks of hand-written code:\n- src/ClientGen.PerfectlyClear/CorrectionJobs.cs(32): CS1061: "
                + "Correction: the member 'error' is gone; nothing took its place"
        );
        // The code is mended on top of the new document.
        _checkout.Json("specs/perfectlyclear/openapi.json").SelectToken("components.schemas.Correction.properties.error").ShouldBeNull();
    }

    [Fact]
    public async Task ARenameThatIsNotFollowed_SaysTheNewName()
    {
        _checkout.Build = _ =>
            DotnetBuildOutput(
                "src/ClientGen.Autoenhance/OrderJobs.cs(5,1): error CS1061: 'Image' does not contain a definition for 'StatusReason'"
            );
        var sent = _checkout.Replaced("autoenhance", ("\"status_reason\"", "\"reason_of_status\""));
        var run = await _checkout.UpdateAsync("autoenhance", [sent], typed: ["leave"]);
        run.Output.ShouldContain("the member 'status_reason' is now called 'reason_of_status'; in C# it is Image.ReasonOfStatus now");
    }

    [Fact]
    public async Task AReport_IsWrittenForThePullRequest()
    {
        var report = _checkout.Sent("report.md", "");
        await _checkout.UpdateAsync(
            "autoenhance",
            [UsageArea.In(_checkout)],
            options => UpdateCheckout.Safe(options) with { ReportFile = report }
        );
        var text = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        text.ShouldStartWith("## Update of autoenhance\n");
        text.ShouldContain("### Contract diff: ");
        text.ShouldContain("\"x-clientgen-cost\": \"billable\"");
        text.ShouldNotContain("clientgen-update-");
    }

    // Once for each framework, as the SDK prints it.
    private BuildResult DotnetBuildOutput(string line)
    {
        var vendor = ClientGen.Cli.Updating.VendorFolder.Open(_checkout.Root, "claid");
        var place = Path.Combine(vendor.Root, line);
        return DotnetBuild.Read(1, $"{place} [/x/a.csproj]\n{place} [/x/a.csproj::TargetFramework=net8.0]\n", vendor);
    }

    private string WithFit(string value) =>
        _checkout.Sent(
            "batch-api.md",
            _checkout
                .Read("specs/claid/published/batch-api.md")
                .Replace("\"canvas\",\"outpaint\"]", $"\"canvas\",\"{value}\",\"outpaint\"]", StringComparison.Ordinal)
        );
}
