using ClientGen.Cli.Demo;
using ClientGen.Simulator;
using ClientGen.TestSupport;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Batches;

[Collection(nameof(CallsOneAtATime))]
public sealed class RunCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private PerfectlyClearSimulator _vendor = null!;

    private string In => _folder.File("in");

    private string Out => _folder.File("out");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(In);
        _vendor = await PerfectlyClearSimulator.StartAsync(new() { StartDelay = TimeSpan.Zero, WorkTime = TimeSpan.Zero });
    }

    public async ValueTask DisposeAsync()
    {
        await _vendor.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task AFolder_IsBoughtOnce_AndTheSameCommandBuysNothingMore()
    {
        Photos(3);
        var run = await RunAsync();
        run.Code.ShouldBe(0, run.Error + run.Output);
        run.Output.ShouldContain("3 new, 0 known");
        run.Output.ShouldNotContain("\u001b[");
        var again = await RunAsync("--json");
        again.Code.ShouldBe(0, again.Error);
        JObject.Parse(again.Output.Trim().Split('\n')[^1])["bought"]!.ToString().ShouldBe("0");
        _vendor.Counters.BillableStarts.ShouldBe(3);
        var status = await Run.Of("run", "status", Out, "--json");
        JObject.Parse(status.Output)["states"]!["saved"]!.ToString().ShouldBe("3");
    }

    [Fact]
    public async Task ADryRun_SaysWhatWouldBeBought_AndMakesNothing()
    {
        Photos(3);
        File.Copy(Path.Combine(In, "1.jpg"), Path.Combine(In, "same.jpg"));
        var run = await RunAsync("--dry-run");
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("4 images of 3 different contents");
        run.Output.ShouldContain("3 would be bought");
        Directory.Exists(Out).ShouldBeFalse();
        await RunAsync("--budget", "2");
        (await RunAsync("--dry-run")).Output.ShouldContain("1 would be bought");
        _vendor.Counters.BillableStarts.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{ "preset": "x", "pressets": 1 }""", "line 1, /pressets: the vendor's document has no such parameter")]
    [InlineData("{\n  \"outputQuality\": \"high\" }", "line 2, /outputQuality")]
    [InlineData("[1]", "this is no JSON object")]
    [InlineData("""{ "width": 100, "height": 100 }""", "one size only")]
    public async Task Settings_AreHeldAgainstTheDocument_BeforeAnythingIsSent(string settings, string words)
    {
        Photos(1);
        var file = _folder.File("settings.json");
        await File.WriteAllTextAsync(file, settings);
        var run = await RunAsync("--settings", file);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(words);
        _vendor.Counters.Requests.ShouldBe(0);
    }

    [Theory]
    [InlineData("claid", """{ "operations": { "resizing": { "hight": 3 } } }""", "/operations/resizing/hight")]
    [InlineData("claid", """{ "operations": {}, "output": { "format": "pngg" } }""", "/output/format")]
    [InlineData("autoenhance", """{ "enhance_type": 3 }""", "/enhance_type")]
    [InlineData("autoenhance", """{ "enhanse": true }""", "/enhanse: the vendor's document has no such member")]
    public async Task SettingsOfTheOthers_AreHeldAgainstTheirDocuments(string vendor, string settings, string words)
    {
        Photos(1);
        var file = _folder.File("settings.json");
        await File.WriteAllTextAsync(file, settings);
        var run = await Run.WithKey("key", "run", vendor, "--in", In, "--out", Out, "--settings", file, "--address", "http://127.0.0.1:9");
        run.Code.ShouldBe(2, run.Output);
        run.Error.ShouldContain(words);
    }

    [Fact]
    public async Task OtherSettings_TakeOutWhatWasNeverSent()
    {
        Photos(2);
        await RunAsync("--budget", "1");
        var run = await RunAsync("--preset", "other");
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("1 photos were planned with other settings");
        _vendor.Counters.BillableStarts.ShouldBe(3);
        Directory.GetFiles(Out, "*.jpg").Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["1 (2).jpg", "1.jpg", "2.jpg"]);
    }

    [Fact]
    public async Task AReport_ListsEachPhoto_InEveryForm_AndTellsNoSecret()
    {
        Photos(2);
        await File.WriteAllBytesAsync(Path.Combine(In, "gray & <b>.jpg"), [0xFF, 0xD8, 0xFF, .. new byte[300]]);
        await RunAsync();
        var page = _folder.File("report.html");
        (await Run.Of("run", "report", Out, "--html", "--output", page)).Code.ShouldBe(0);
        var html = await File.ReadAllTextAsync(page);
        html.ShouldContain("src=\"out/1.jpg\"");
        html.ShouldNotContain("<b>.jpg");
        var csv = await Run.Of("run", "report", Out, "--csv");
        csv.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        var json = await Run.Of("run", "report", Out, "--json");
        json.Output.Trim().Split('\n').Select(JObject.Parse).Count().ShouldBe(3);
        var text = await Run.Of("run", "report", Path.Combine(Out, "clientgen.ledger"));
        foreach (var told in new[] { html, csv.Output, json.Output, text.Output })
            told.ShouldNotContain("Signature");
    }

    [Fact]
    public async Task NoLedger_NoKey_AndNoFolder_AreTold()
    {
        (await Run.Of("run", "status", Out)).Error.ShouldContain("There is no ledger");
        var noKey = await Run.Of("run", "perfectlyclear", "--in", In, "--out", Out);
        noKey.Code.ShouldBe(2);
        noKey.Error.ShouldContain("PERFECTLYCLEAR_API_KEY");
        // Nobody is called.
        (await Run.Of("run", "perfectlyclear", "--in", In, "--out", Out, "--dry-run")).Code.ShouldBe(0);
        var noFolder = await Run.WithKey("key", "run", "perfectlyclear", "--in", _folder.File("gone"), "--out", Out);
        noFolder.Code.ShouldBe(2);
        noFolder.Error.ShouldContain("There is no folder");
    }

    [Fact]
    public void TheFirstInterrupt_Pauses_TheSecondBreaksOff_AndTheThirdIsNotTaken()
    {
        var said = new List<string>();
        using var interrupts = new Cli.Batches.Interrupts(said.Add, TestContext.Current.CancellationToken);
        interrupts.Take().ShouldBeTrue();
        interrupts.Pause.IsCancellationRequested.ShouldBeTrue();
        interrupts.Abort.IsCancellationRequested.ShouldBeFalse();
        interrupts.Take().ShouldBeTrue();
        interrupts.Abort.IsCancellationRequested.ShouldBeTrue();
        interrupts.Take().ShouldBeFalse();
        said.Count.ShouldBe(2);
    }

    private void Photos(int count)
    {
        for (var number = 1; number <= count; number++)
            File.WriteAllBytes(Path.Combine(In, $"{number}.jpg"), DemoPhoto.Jpeg(1600, 1200, $"photo {number}"));
    }

    private Task<Run> RunAsync(params string[] more) =>
        Run.WithKey("key", ["run", "perfectlyclear", "--in", In, "--out", Out, "--address", _vendor.BaseAddress.ToString(), .. more]);
}
