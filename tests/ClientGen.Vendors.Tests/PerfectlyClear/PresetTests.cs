using ClientGen.Http;
using ClientGen.TestSupport;
using ClientGen.TestSupport.Har;

namespace ClientGen.PerfectlyClear.Tests;

public sealed class PresetTests
{
    private static readonly ImageSource File = ImageSource.Bytes("preset"u8.ToArray(), "portrait.preset");

    [Fact]
    public async Task Presets_AreCreatedListedReadAndDeleted()
    {
        var vendor = new PlayedVendor("perfectlyclear", "presets");
        using var pfc = PerfectlyClearCalls.Client(vendor);

        (await pfc.Presets.CreateAsync("school portrait", File, "Grey background", TestContext.Current.CancellationToken)).ShouldBe("p-1");
        (await pfc.Presets.ListAsync(limit: 30, cancellationToken: TestContext.Current.CancellationToken))
            .Presets.Single()
            .AdditionalProperties["createdBy"]
            .ToString()
            .ShouldBe("me");
        (await pfc.Presets.GetAsync("p-1", cancellationToken: TestContext.Current.CancellationToken)).Uri.ShouldNotBeNull();
        await pfc.Presets.DeleteAsync("p-1", cancellationToken: TestContext.Current.CancellationToken);

        vendor.NotPlayed.ShouldBeEmpty();
        var upload = vendor.Sent.Single(sent => sent.Method == "PUT");
        upload.Text.ShouldBe("preset");
        upload.Headers.Keys.ShouldNotContain("X-API-KEY");
    }

    [Theory]
    [InlineData("""{"error":"name is taken"}""", "name is taken")]
    [InlineData("{}", "names no id")]
    [InlineData("""{"presetId":"p"}""", "names no id")]
    public async Task ANoWithStatus200_IsAnError(string answer, string words)
    {
        var vendor = new ScriptedHandler().Then(200, answer);
        using var pfc = PerfectlyClearCalls.Client(vendor);
        (await Should.ThrowAsync<ValidationException>(() => pfc.Presets.CreateAsync("school portrait", File))).Message.ShouldContain(words);
        vendor.Sent.Count.ShouldBe(1);
    }
}
