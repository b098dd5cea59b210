using ClientGen.TestSupport;

namespace ClientGen.PerfectlyClear.Tests;

public sealed class OptionsTests
{
    public static TheoryData<string, CorrectionOptions> Faulty =>
        new()
        {
            {
                "Quality is 39",
                new CorrectionOptions { Quality = 39 }
            },
            {
                "Quality is 101",
                new CorrectionOptions { Quality = 101 }
            },
            {
                "Preset is empty",
                new CorrectionOptions { Preset = " " }
            },
            {
                "WebhookUrl must be an https address",
                new CorrectionOptions { WebhookUrl = "http://example.com/" }
            },
            {
                "WebhookUrl must be an https address",
                new CorrectionOptions { WebhookUrl = "/hook" }
            },
            {
                "two parts of one ratio",
                new CorrectionOptions { AutoCrop = new AutoCrop { AspectWidth = 4 } }
            },
            {
                "set Resize too",
                new CorrectionOptions { Upscaling = ResizeMode.General }
            },
        };

    [Theory, MemberData(nameof(Faulty))]
    public async Task AContradiction_IsRefusedBeforeAnythingIsSent(string words, CorrectionOptions options)
    {
        var vendor = new ScriptedHandler();
        using var pfc = PerfectlyClearCalls.Client(vendor);
        (await Should.ThrowAsync<ArgumentException>(() => pfc.StartAsync("key", options))).Message.ShouldContain(words);
        (await Should.ThrowAsync<ArgumentException>(() => pfc.CorrectAsync(PerfectlyClearCalls.Photo(), options))).Message.ShouldContain(
            words
        );
        vendor.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task ChecksCanBeLeftOut()
    {
        var vendor = PerfectlyClearCalls.Willing();
        using var pfc = PerfectlyClearCalls.Client(vendor);
        await pfc.StartAsync(
            PerfectlyClearCalls.Photo(10, 10),
            new CorrectionOptions { Quality = 20, SkipChecks = true },
            cancellationToken: TestContext.Current.CancellationToken
        );
        vendor.Sent[2].Url.ShouldEndWith("&outputQuality=20");
    }

    [Theory]
    [InlineData(31)]
    [InlineData(10001)]
    [InlineData(-1)]
    public void AnEdgeOutOfRange_CannotBeWritten(int pixels)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ResizeTo.Width(pixels));
        Should.Throw<ArgumentOutOfRangeException>(() => ResizeTo.Height(pixels));
        Should.Throw<ArgumentOutOfRangeException>(() => ResizeTo.LongEdge(pixels));
        Should.Throw<ArgumentOutOfRangeException>(() => ResizeTo.ShortEdge(pixels));
    }

    [Fact]
    public void ASize_HasValueEquality()
    {
        ResizeTo.Width(32).ShouldBe(ResizeTo.Width(32));
        ResizeTo.Width(32).ShouldNotBe(ResizeTo.Height(32));
        ResizeTo.Scale(200).ToString().ShouldBe("Scale 200");
        Should.Throw<ArgumentOutOfRangeException>(() => ResizeTo.Scale(0));
    }
}
