using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.Testing.Tests.Guides;

namespace ClientGen.Testing.Tests;

/// <summary>The methods that work from a file to a file look at the place before anything is sent.</summary>
public sealed class ToFileTests
{
    private static readonly ImageSource Photo = ImageSource.Bytes(Tests.Photo.Jpeg(64, 48), "a.jpg");

    public static TheoryData<string> Methods => [.. All.Keys];

    private static Dictionary<string, Func<Vendors, string, ExistingFile, Task<DownloadResult?>>> All { get; } =
        new()
        {
            ["claid.EditToFile"] = async (vendors, path, existing) =>
            {
                using var client = vendors.Claid.CreateClient();
                var edit = new EditRequest { Input = "https://shop.example/a.jpg", Operations = new() };
                return await client.EditToFileAsync(edit, path, existing);
            },
            ["claid.UploadToFile"] = async (vendors, path, existing) =>
            {
                using var client = vendors.Claid.CreateClient();
                return await client.UploadToFileAsync(Photo, new EditRequest { Operations = new() }, path, existing);
            },
            ["pfc.CorrectToFile"] = async (vendors, path, existing) =>
            {
                using var client = vendors.PerfectlyClear.CreateClient();
                return await client.CorrectToFileAsync(Photo, path, existing: existing);
            },
            ["autoenhance.EnhanceToFile"] = async (vendors, path, existing) =>
            {
                using var client = vendors.Autoenhance.CreateClient();
                return await client.EnhanceToFileAsync(Photo, path, Rendition.PaidFullImage, existing: existing);
            },
        };

    [Theory, MemberData(nameof(Methods))]
    public async Task ASecondRun_SendsNothing(string method)
    {
        using var folder = new Folder();
        await using var vendors = await Vendors.StartAsync();
        (await All[method](vendors, folder.At("out.jpg"), ExistingFile.Skip)).ShouldNotBeNull().Bytes.ShouldBeGreaterThan(0);
        vendors.Purchases.ShouldBe(1);
        var requests = vendors.Requests;
        (await All[method](vendors, folder.At("out.jpg"), ExistingFile.Skip)).ShouldBeNull();
        vendors.Requests.ShouldBe(requests);
    }

    [Theory, MemberData(nameof(Methods))]
    public async Task ABoughtFileThatCannotBeFetched_IsToldWithItsAddress(string method)
    {
        using var folder = new Folder();
        await using var vendors = await Vendors.StartAsync();
        foreach (var vendor in new SimulatedVendor[] { vendors.Claid, vendors.PerfectlyClear, vendors.Autoenhance })
            vendor.Fail("Download", Fault.Status(403));
        var bought = await Should.ThrowAsync<PurchasedFileException>(() => All[method](vendors, folder.At("out.jpg"), ExistingFile.Skip));
        File.Exists(folder.At("out.jpg")).ShouldBeFalse();
        using var client = vendors.Claid.CreateClient();
        (await client.DownloadAsync(bought.Address, folder.At("out.jpg"))).Bytes.ShouldBeGreaterThan(0);
        vendors.Purchases.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Methods))]
    public async Task AFileThatMustNotBeThere_IsFoundBeforeAnythingIsSent(string method)
    {
        using var folder = new Folder();
        await using var vendors = await Vendors.StartAsync();
        File.WriteAllText(folder.At("out.jpg"), "of somebody");
        await Should.ThrowAsync<IOException>(() => All[method](vendors, folder.At("out.jpg"), ExistingFile.Fail));
        await Should.ThrowAsync<DirectoryNotFoundException>(() => All[method](vendors, folder.At("no/out.jpg"), ExistingFile.Skip));
        await Should.ThrowAsync<IOException>(() => All[method](vendors, folder.Root, ExistingFile.Overwrite));
        vendors.Requests.ShouldBe(0);
        File.ReadAllText(folder.At("out.jpg")).ShouldBe("of somebody");
    }

    [Theory, MemberData(nameof(Methods))]
    public async Task Overwriting_PaysAgain_AndReplaces(string method)
    {
        using var folder = new Folder();
        await using var vendors = await Vendors.StartAsync();
        File.WriteAllText(folder.At("out.jpg"), "old");
        (await All[method](vendors, folder.At("out.jpg"), ExistingFile.Overwrite)).ShouldNotBeNull();
        new FileInfo(folder.At("out.jpg")).Length.ShouldBeGreaterThan(3);
        vendors.Purchases.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Methods))]
    public async Task TwoAtOnce_ForOneFile_BuyOnce(string method)
    {
        using var folder = new Folder();
        await using var vendors = await Vendors.StartAsync();
        var first = All[method](vendors, folder.At("out.jpg"), ExistingFile.Skip);
        await Should.ThrowAsync<IOException>(() => All[method](vendors, folder.At("out.jpg"), ExistingFile.Skip));
        await first;
        vendors.Purchases.ShouldBe(1);
    }

    [Fact]
    public async Task AResultThatGoesElsewhere_IsFoundBeforeAnythingIsSent()
    {
        using var folder = new Folder();
        await using var claid = await ClaidSimulator.StartAsync();
        using var client = claid.CreateClient();
        var edit = new EditRequest
        {
            Input = "https://shop.example/a.jpg",
            Operations = new(),
            Output = new OutputOptions { Destination = "storage://storage_1/out/" },
        };
        var fault = await Should.ThrowAsync<ArgumentException>(() => client.EditToFileAsync(edit, folder.At("out.jpg")));
        fault.Message.ShouldContain("storage://storage_1/out/");
        claid.Received.ShouldBeEmpty();
    }
}
