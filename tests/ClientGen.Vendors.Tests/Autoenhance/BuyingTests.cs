using ClientGen.Http;
using ClientGen.TestSupport;

namespace ClientGen.Autoenhance.Tests;

/// <summary>Money is spent when the caller says so, once, and for a form that can be had.</summary>
public sealed class BuyingTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    public async Task APurchaseWithUnknownOutcome_IsNotMadeAgain(int status)
    {
        var vendor = new ScriptedHandler().Then(status);
        using var ae = AutoenhanceCalls.Client(vendor);
        await Should.ThrowAsync<UnknownOutcomeException>(() => ae.Images.OpenAsync(AutoenhanceCalls.Id, Rendition.PaidFullImage));
        vendor.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task APreview_IsFreeToBeFetchedAgain()
    {
        var vendor = new ScriptedHandler().Then(500).Then(AutoenhanceCalls.File);
        using var ae = AutoenhanceCalls.Client(vendor);
        using var preview = await ae.Images.OpenAsync(
            AutoenhanceCalls.Id,
            Rendition.FreePreview,
            cancellationToken: TestContext.Current.CancellationToken
        );
        vendor
            .Sent.Select(sent => sent.Url)
            .Distinct()
            .ShouldBe([AutoenhanceCalls.Url($"/images/{AutoenhanceCalls.Id}/enhanced?preview=true")]);
    }

    [Fact]
    public async Task APlaceThatCannotBeWritten_IsFoundOutBeforeThePurchase()
    {
        var vendor = new ScriptedHandler();
        using var ae = AutoenhanceCalls.Client(vendor);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("taken.jpg"), "mine", TestContext.Current.CancellationToken);
        await Should.ThrowAsync<IOException>(() =>
            ae.Images.SaveAsync(AutoenhanceCalls.Id, folder.File("taken.jpg"), Rendition.PaidFullImage)
        );
        await Should.ThrowAsync<IOException>(() => ae.Images.SaveAsync(AutoenhanceCalls.Id, folder.Path, Rendition.PaidFullImage));
        await Should.ThrowAsync<DirectoryNotFoundException>(() =>
            ae.Images.SaveAsync(AutoenhanceCalls.Id, folder.File("no/such/folder.jpg"), Rendition.PaidFullImage)
        );
        vendor.Sent.ShouldBeEmpty();
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AnExistingFile_IsReplacedOnRequest()
    {
        var vendor = new ScriptedHandler().Then(AutoenhanceCalls.File);
        using var ae = AutoenhanceCalls.Client(vendor);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("old.jpg"), "old", TestContext.Current.CancellationToken);
        await ae.Images.SaveAsync(
            AutoenhanceCalls.Id,
            folder.File("old.jpg"),
            Rendition.PaidFullImage,
            overwrite: true,
            cancellationToken: TestContext.Current.CancellationToken
        );
        (await File.ReadAllBytesAsync(folder.File("old.jpg"), TestContext.Current.CancellationToken)).ShouldBe(AutoenhanceCalls.Picture);
    }

    public static TheoryData<string, DownloadSettings> Faulty =>
        new()
        {
            {
                "Quality is 0",
                new DownloadSettings { Quality = 0 }
            },
            {
                "Quality is 91",
                new DownloadSettings { Quality = 91 }
            },
            {
                "Scale is 0",
                new DownloadSettings { Scale = 0 }
            },
            {
                "Scale is 1.1",
                new DownloadSettings { Scale = 1.1 }
            },
            {
                "Scale is NaN",
                new DownloadSettings { Scale = double.NaN }
            },
            {
                "MaxWidth is 0",
                new DownloadSettings { MaxWidth = 0 }
            },
        };

    [Theory, MemberData(nameof(Faulty))]
    public async Task AFormThatCannotBeHad_IsRefusedBeforeThePurchase(string words, DownloadSettings settings)
    {
        var vendor = new ScriptedHandler();
        using var ae = AutoenhanceCalls.Client(vendor);
        (
            await Should.ThrowAsync<ArgumentException>(() => ae.Images.OpenAsync(AutoenhanceCalls.Id, Rendition.PaidFullImage, settings))
        ).Message.ShouldContain(words);
        vendor.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task ARenditionThatIsNone_IsNoPurchase()
    {
        var vendor = new ScriptedHandler();
        using var ae = AutoenhanceCalls.Client(vendor);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => ae.Images.OpenAsync(AutoenhanceCalls.Id, (Rendition)7));
        vendor.Sent.ShouldBeEmpty();
    }

    [Fact]
    public void TheDefaultOfARendition_CostsNothing() => default(Rendition).ShouldBe(Rendition.FreePreview);
}
