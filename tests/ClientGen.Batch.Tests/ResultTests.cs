using ClientGen.Simulator;
using ClientGen.TestSupport;
using Microsoft.Data.Sqlite;

namespace ClientGen.Batch.Tests;

/// <summary>Results that are paid for, and what may keep them from their place.</summary>
public sealed class ResultTests
{
    private static readonly string[] Vendors = ["claid", "perfectlyclear", "autoenhance"];

    public static TheoryData<string> Names => [.. Vendors];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AFullDisk_StopsBuying_AndTheNextRunFetchesWhatIsPaidFor(string vendor)
    {
        await using var rig = await Rig.StartAsync(vendor);
        var items = await rig.PhotosAsync(4);
        var whole = rig.Vendor;
        BatchStop? stop = null;
        rig.Vendor = new VendorDouble(whole)
        {
            // Without the content that came with the answer, each is fetched from its address.
            Buy = async (work, token) =>
            {
                var step = await whole.BuyAsync(work, token);
                step.Content?.Dispose();
                return step with { Content = null };
            },
            Save = (_, _, _) => throw new IOException("No space left on device"),
        };
        var options = new BatchOptions
        {
            TargetFolder = rig.Out,
            Parallel = 1,
            Stopped = told => stop = told,
        };
        var full = (await rig.RunAsync(items, options))[0];
        full.State.ShouldBe(ItemState.Finished);
        full.Reason!.ShouldContain("No space left");
        stop!.Cause.ShouldBe(BatchStopCause.Disk);
        rig.Purchases.ShouldBe(1);
        rig.Saved.ShouldBeEmpty();
        rig.Vendor = whole;
        await rig.RunAsync(items);
        rig.Purchases.ShouldBe(4);
        rig.Saved.Count().ShouldBe(4);
    }

    [Fact]
    public async Task AResultThatTheVendorNoLongerHas_SaysSo_AndWhatItCosts()
    {
        var time = new ManualTimeProvider();
        await using var rig = await Rig.StartAsync("claid", time);
        var items = await rig.PhotosAsync(1);
        var whole = rig.Vendor;
        rig.Vendor = new VendorDouble(whole) { Save = (_, _, _) => throw new IOException("No space left on device") };
        await rig.RunAsync(items);
        rig.Vendor = whole;
        time.Advance(TimeSpan.FromHours(25));
        var gone = (await rig.RunAsync(items)).ShouldHaveSingleItem();
        gone.State.ShouldBe(ItemState.Failed);
        gone.Reason!.ShouldContain("no longer has it");
        gone.Reason!.ShouldContain("costs 1 more");
        rig.Purchases.ShouldBe(1);
        var again = await rig.RunAsync(items, new() { TargetFolder = rig.Out, RetryFailed = true });
        again.ShouldHaveSingleItem().State.ShouldBe(ItemState.Saved);
        rig.Purchases.ShouldBe(2);
    }

    [Fact]
    public async Task AnAddressThatExpired_IsAskedForAgain_WhereThatIsFree()
    {
        await using var rig = await Rig.StartAsync("perfectlyclear");
        var items = await rig.PhotosAsync(1);
        rig.Simulator.FailNext(Fault.Status(403), operation: "GET file");
        (await rig.RunAsync(items)).ShouldHaveSingleItem().State.ShouldBe(ItemState.Saved);
        rig.Purchases.ShouldBe(1);
    }

    [Fact]
    public async Task APageInPlaceOfTheResult_IsNotSaved_AndTheNextRunFetchesIt()
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(1);
        rig.Simulator.FailNext(Fault.NotJson(200), operation: "GET file");
        var page = (await rig.RunAsync(items)).ShouldHaveSingleItem();
        page.State.ShouldBe(ItemState.Finished);
        rig.Saved.ShouldBeEmpty();
        await rig.RunAsync(items);
        rig.Saved.ShouldBe(["photo-1.jpg"]);
        rig.Purchases.ShouldBe(1);
    }

    [Fact]
    public async Task AnotherFileThatCameToItsPlaceMeanwhile_IsNotReplaced_AndTheResultIsNotLost()
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(1);
        var place = Path.Combine(rig.Out, "photo-1.jpg");
        var whole = rig.Vendor;
        rig.Vendor = new VendorDouble(whole)
        {
            Buy = async (work, token) =>
            {
                await File.WriteAllTextAsync(place, "mine", token);
                return await whole.BuyAsync(work, token);
            },
        };
        (await rig.RunAsync(items)).ShouldHaveSingleItem().Reason!.ShouldContain("another file");
        (await File.ReadAllTextAsync(place)).ShouldBe("mine");
        File.Delete(place);
        (await rig.RunAsync(items)).ShouldHaveSingleItem().State.ShouldBe(ItemState.Saved);
        rig.Purchases.ShouldBe(1);
    }

    [Fact]
    public async Task BrokenOff_APurchaseUnderWay_IsUnknown()
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(1);
        using var abort = new CancellationTokenSource();
        rig.Vendor = new VendorDouble(rig.Vendor)
        {
            Buy = async (_, token) =>
            {
                await abort.CancelAsync();
                token.ThrowIfCancellationRequested();
                return VendorStep.Delivered;
            },
        };
        var options = new BatchOptions { TargetFolder = rig.Out, Abort = abort.Token };
        await Should.ThrowAsync<OperationCanceledException>(() => rig.RunAsync(items, options));
        (await rig.CountsAsync()).Of(ItemState.Unknown).ShouldBe(1);
    }

    [Theory]
    [InlineData(13, LedgerFault.Unavailable, "disk is full")]
    [InlineData(11, LedgerFault.Unreadable, "damaged")]
    [InlineData(10, LedgerFault.Unavailable, "could not be read or written")]
    [InlineData(5, LedgerFault.Locked, "Another run")]
    public void FaultsOfTheLedgersFile_AreTold_WithTheFile(int code, LedgerFault fault, string words)
    {
        var told = SqliteFaults.Of(new SqliteException("words", code), "/photos/ledger");
        told.Code.ShouldBe(fault);
        told.Message.ShouldContain(words);
        told.Message.ShouldContain("/photos/ledger");
    }

    [Fact]
    public async Task ALedgerThatTakesNoNote_StopsBeforeAnythingIsBought()
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(3);
        await using var ledger = await rig.OpenAsync();
        var hooked = new HookedLedger(ledger)
        {
            Before = (_, note) =>
                note?.To == ItemState.Sending ? throw new LedgerException("Full.", LedgerFault.Unavailable) : Task.CompletedTask,
        };
        BatchStop? stop = null;
        await rig.RunAsync(
            hooked,
            items,
            new()
            {
                TargetFolder = rig.Out,
                Parallel = 1,
                Stopped = told => stop = told,
            }
        );
        stop!.Cause.ShouldBe(BatchStopCause.Ledger);
        rig.Simulator.Counters.Requests.ShouldBe(0);
    }
}
