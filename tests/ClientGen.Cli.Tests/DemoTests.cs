using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests;

[Collection(nameof(CallsOneAtATime))]
[Slow("runs whole workflows")]
public sealed class DemoTests
{
    [Fact]
    public async Task Demo_AsJson_DoesTheWorkAndBuysNothingTwice()
    {
        var run = await Run.Of("demo", "--vendor", "claid", "--json");
        run.Code.ShouldBe(0, run.Error);
        var report = JObject.Parse(run.Output)["vendors"]!.Single();
        var batch = report["steps"]![0]!["images"]!;
        batch.Count().ShouldBe(30);
        batch.Count(image => image["failure"] is not null).ShouldBe(1);
        batch.Last!["failure"]!.ToString().ShouldContain("broken-17.jpg");
        ((int)report["retries"]!).ShouldBe(1);
        // Two batches, an edit, an upload, a generation and a video.
        ((int)report["billableStarts"]!).ShouldBe(6);
        ((int)report["keyLeaks"]!).ShouldBe(0);
    }

    [Theory]
    [InlineData("perfectlyclear", 4, 3, 4)]
    [InlineData("autoenhance", 3, 4, 1)]
    public async Task Demo_OfAnotherVendor_DoesTheWorkAndBuysNothingTwice(string vendor, int jobs, int images, int billableStarts)
    {
        var run = await Run.Of("demo", "--vendor", vendor, "--json");
        run.Code.ShouldBe(0, run.Error);
        var report = JObject.Parse(run.Output)["vendors"]!.Single();
        var results = report["steps"]!.SelectMany(step => step["images"]!).ToList();
        results.Count(image => image["failure"] is null).ShouldBe(images);
        results.Count(image => image["failure"] is not null).ShouldBe(1);
        ((int)report["jobs"]!).ShouldBe(jobs);
        ((int)report["retries"]!).ShouldBe(1);
        ((int)report["billableStarts"]!).ShouldBe(billableStarts);
        ((int)report["keyLeaks"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Demo_OfABatch_KillsItInTheMiddle_AndBuysNothingTwice()
    {
        var run = await Run.Of("demo", "--vendor", "batch", "--json");
        run.Code.ShouldBe(0, run.Error);
        var report = JObject.Parse(run.Output)["vendors"]!.Single();
        var counted = report["steps"]![1]!["images"]!.Single()!;
        counted["failure"].ShouldBeNull();
        counted["result"]!.ToString().ShouldContain(", 0 bought twice");
        ((int)report["keyLeaks"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Demo_OfAutoenhance_ShowsThatFilesComeThroughRedirects()
    {
        var run = await Run.Of("demo", "--vendor", "autoenhance");
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("free preview, image/jpeg, 6,144 bytes, by way of 2 redirects, without the key");
        run.Output.ShouldContain("full image, image/png, 49,152 bytes, by way of 2 redirects, without the key");
    }

    [Fact]
    public async Task Demo_WhereNobodyWatches_PrintsPlainText()
    {
        var run = await Run.Of("demo", "--vendor", "claid");
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("29   JPEG 2480 x 3508");
        run.Output.ShouldNotContain("\u001b[");
    }
}
