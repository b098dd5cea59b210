using ClientGen.Http;
using ClientGen.PerfectlyClear.Inputs;
using ClientGen.TestSupport;

namespace ClientGen.PerfectlyClear.Tests;

public sealed class InputLimitTests
{
    private const long Gigabyte = 1024L * 1024 * 1024;
    private const long Megabyte = 1024L * 1024;

    [Theory]
    [InlineData(33, 33, null)]
    [InlineData(32, 33, "more than 32")]
    [InlineData(9999, 10000, null)]
    [InlineData(10000, 10000, "less than 100 megapixels")]
    [InlineData(20000, 953, null)]
    [InlineData(21000, 1000, "less than 21 times")]
    [InlineData(100001, 5000, "at most 100,000")]
    public void ImageSizes(int width, int height, string? fault)
    {
        var faults = string.Join(" ", InputLimits.Faults(new MediaHeader(MediaFormat.Png, width, height), 1000));
        if (fault is null)
            faults.ShouldBeEmpty();
        else
            faults.ShouldContain(fault);
    }

    [Fact]
    public void Cmyk_IsRefused() =>
        InputLimits.Faults(new MediaHeader(MediaFormat.Jpeg, 800, 600, IsCmyk: true), 1000).ShouldHaveSingleItem().ShouldContain("CMYK");

    public static TheoryData<byte[], string?> Colors =>
        new()
        {
            { Files.Png(800, 600, 0), "gray" },
            { Files.Png(800, 600, 2), null },
            { Files.Png(800, 600, 3), "palette" },
            { Files.Png(800, 600, 4), "gray" },
            { Files.Png(800, 600, 6), null },
            { Files.Jpeg(800, 600, 1), "gray" },
            { Files.Jpeg(800, 600, 3), null },
            { Files.Jpeg(800, 600, 4), "CMYK" },
            // Behind a preview and a profile.
            { Files.Jpeg(800, 600, 1, 60_000, 3000), "gray" },
        };

    [Theory, MemberData(nameof(Colors))]
    public async Task ColorsThatAreNotTaken_AreRefusedBeforePaying(byte[] photo, string? fault)
    {
        var vendor = PerfectlyClearCalls.Willing();
        using var pfc = PerfectlyClearCalls.Client(vendor);
        var start = () => pfc.StartAsync(ImageSource.Bytes(photo, "in.img"), cancellationToken: TestContext.Current.CancellationToken);
        if (fault is null)
            await start();
        else
            (await Should.ThrowAsync<InputRefusedException>(start)).Faults.ShouldHaveSingleItem().ShouldContain(fault);
        vendor.Sent.Count.ShouldBe(fault is null ? 3 : 0);
    }

    [Theory]
    [InlineData(5 * Gigabyte, true)]
    [InlineData((5 * Gigabyte) + 1, false)]
    public void VideoSizes(long length, bool isTaken) =>
        InputLimits.Faults(new MediaHeader(MediaFormat.Mp4), length).Any().ShouldBe(!isTaken);

    [Theory]
    [InlineData("Gif")]
    [InlineData("Heif")]
    [InlineData("Tiff")]
    public void OtherFormats_AreRefused(string format) =>
        InputLimits
            .Faults(new MediaHeader(Enum.Parse<MediaFormat>(format)), 1000)
            .ShouldHaveSingleItem()
            .ShouldContain("JPEG, PNG, MP4 and MOV");

    [Fact]
    public void AnUnknownSize_BreaksNoLimit()
    {
        InputLimits.Faults(new MediaHeader(MediaFormat.Jpeg), null).ShouldBeEmpty();
        UpscalingLimits.Faults(new MediaHeader(MediaFormat.Jpeg), null, ResizeTo.Scale(100000), null).ShouldBeEmpty();
    }

    public static TheoryData<int, int, long, ResizeTo, string?, string?> Enlargements =>
        new()
        {
            { 64, 100, 1000, ResizeTo.Scale(200), null, null },
            { 63, 100, 1000, ResizeTo.Scale(200), null, "at least 64" },
            { 63, 100, 1000, ResizeTo.Scale(100), null, null },
            { 63, 100, 1000, ResizeTo.LongEdge(100), null, null },
            { 63, 100, 1000, ResizeTo.LongEdge(101), null, "at least 64" },
            { 800, 600, (50 * Megabyte) - 1, ResizeTo.Scale(200), null, null },
            { 800, 600, 50 * Megabyte, ResizeTo.Scale(200), null, "less than 50 MB" },
            { 800, 600, 50 * Megabyte, ResizeTo.Scale(50), null, null },
            { 5000, 100, 1000, ResizeTo.Scale(400), null, null },
            { 5000, 100, 1000, ResizeTo.Scale(401), null, "at most 20000" },
            { 5000, 100, 1000, ResizeTo.ShortEdge(401), "general", "at most 20000" },
            { 800, 600, 1000, ResizeTo.LongEdge(8192), "smallDetails", null },
            { 800, 600, 1000, ResizeTo.LongEdge(8193), "smallDetails", "at most 8192" },
            { 800, 600, 1000, ResizeTo.Width(8193), "smallDetails", "at most 8192" },
            { 800, 600, 1000, ResizeTo.Height(8192), "smallDetails", null },
        };

    [Theory, MemberData(nameof(Enlargements))]
    public void Upscaling(int width, int height, long length, ResizeTo size, string? mode, string? fault)
    {
        var faults = string.Join(
            " ",
            UpscalingLimits.Faults(
                new MediaHeader(MediaFormat.Png, width, height),
                length,
                size,
                mode is null ? (ResizeMode?)null : new ResizeMode(mode)
            )
        );
        if (fault is null)
            faults.ShouldBeEmpty();
        else
            faults.ShouldContain(fault);
    }

    [Fact]
    public async Task AFileOverALimit_IsRefusedBeforeAnythingIsSent()
    {
        var vendor = new ScriptedHandler();
        using var pfc = PerfectlyClearCalls.Client(vendor);
        var refused = await Should.ThrowAsync<InputRefusedException>(() =>
            pfc.CorrectAsync(ImageSource.Bytes(Files.Png(30, 20), "icon.png"))
        );
        refused.FileName.ShouldBe("icon.png");
        refused.Message.ShouldBe(
            "'icon.png' would be refused: It is 30x20 pixels; each side must have more than 32. Nothing was sent. If the "
                + "vendor's limits have changed, set SkipChecks."
        );
        vendor.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task AFileOfAnUnknownKind_IsSent()
    {
        var vendor = PerfectlyClearCalls.Willing();
        using var pfc = PerfectlyClearCalls.Client(vendor);
        await pfc.StartAsync(
            ImageSource.Bytes("who knows"u8.ToArray(), "in.raw"),
            cancellationToken: TestContext.Current.CancellationToken
        );
        vendor.Sent[1].Text.ShouldBe("who knows");
    }
}
