namespace ClientGen.Batch.Tests;

/// <summary>A run that ends at every step, as if it was killed there, and runs again on the same file.</summary>
[Slow("runs a batch again after each step")]
public sealed class CrashTests
{
    private const int MostNotes = 6;

    public static TheoryData<string, int, bool> Steps()
    {
        var steps = new TheoryData<string, int, bool>();
        foreach (var vendor in new[] { "claid", "claid-address", "perfectlyclear", "autoenhance" })
        {
            for (var note = 1; note <= MostNotes; note++)
            {
                foreach (var isBefore in new[] { true, false })
                    steps.Add(vendor, note, isBefore);
            }
        }
        return steps;
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task KilledAtAnyNote_AndRunAgain_NothingIsBoughtTwice_AndNothingIsLost(string vendor, int note, bool isBefore)
    {
        await using var rig = await Rig.StartAsync(vendor.Split('-')[0]);
        BatchItem[] items = vendor == "claid-address" ? [await rig.ItemAsync("https://a.example/1.jpg")] : await rig.PhotosAsync(1);
        await KilledAsync(rig, items, note, isBefore);
        await EndsWellAsync(rig, items);
    }

    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public async Task KilledDuringTheCallThatCosts_ItIsUnknown_AndNotBoughtAgain(string vendor)
    {
        await using var rig = await Rig.StartAsync(vendor);
        var items = await rig.PhotosAsync(1);
        var whole = rig.Vendor;
        rig.Vendor = new VendorDouble(whole)
        {
            Buy = async (work, token) =>
            {
                (await whole.BuyAsync(work, token)).Content?.Dispose();
                throw new KilledException();
            },
        };
        await using (var ledger = await rig.OpenAsync())
        {
            var hooked = new HookedLedger(ledger)
            {
                Before = (_, note) => note?.To == ItemState.Unknown ? throw new KilledException() : Task.CompletedTask,
            };
            await Should.ThrowAsync<KilledException>(() => rig.RunAsync(hooked, items));
        }
        rig.Vendor = whole;
        rig.Purchases.ShouldBe(1);
        var unknown = (await rig.RunAsync(items)).ShouldHaveSingleItem();
        unknown.State.ShouldBe(ItemState.Unknown);
        rig.Purchases.ShouldBe(1);
        // What the vendor shows is said.
        if (vendor == "autoenhance")
            unknown.Reason!.ShouldContain("shows the image as downloaded");
    }

    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public async Task ADatabaseThatGoesAwayAfterAPurchase_LosesNothing(string vendor)
    {
        await using var rig = await Rig.StartAsync(vendor);
        var items = await rig.PhotosAsync(3);
        var isAway = false;
        await using (var ledger = await rig.OpenAsync())
        {
            var hooked = new HookedLedger(ledger)
            {
                Before = (_, note) =>
                {
                    isAway |= note is { From: ItemState.Sending };
                    return isAway ? throw new LedgerException("Away.", LedgerFault.Unavailable) : Task.CompletedTask;
                },
            };
            var time = new TestSupport.ManualTimeProvider { JumpOverWaits = true };
            var options = new BatchOptions
            {
                TargetFolder = rig.Out,
                Parallel = 1,
                TimeProvider = time,
            };
            await Should.ThrowAsync<LedgerException>(() => rig.RunAsync(hooked, items, options));
        }
        rig.Purchases.ShouldBe(1);
        await rig.RunAsync(items);
        rig.Purchases.ShouldBe(3);
        rig.Saved.Count().ShouldBe(3);
        (await rig.CountsAsync()).Of(ItemState.Saved).ShouldBe(3);
    }

    private static async Task KilledAsync(Rig rig, BatchItem[] items, int note, bool isBefore)
    {
        var (notes, isDead) = (0, false);
        await using var ledger = await rig.OpenAsync();
        var hooked = new HookedLedger(ledger)
        {
            Before = (_, noted) =>
            {
                isDead |= isBefore && noted is not null && ++notes == note;
                return isDead ? throw new KilledException() : Task.CompletedTask;
            },
            After = (_, noted) =>
            {
                isDead |= !isBefore && noted is not null && ++notes == note;
                return isDead ? throw new KilledException() : Task.CompletedTask;
            },
        };
        try
        {
            await rig.RunAsync(hooked, items);
        }
        catch (KilledException)
        {
            // As planned; a vendor with fewer notes ends before it.
        }
    }

    private static async Task EndsWellAsync(Rig rig, BatchItem[] items)
    {
        await rig.RunAsync(items);
        rig.Purchases.ShouldBeLessThanOrEqualTo(1);
        var counts = await rig.CountsAsync();
        if (counts.Of(ItemState.Saved) == 0)
        {
            counts.Of(ItemState.Unknown).ShouldBe(1);
            var before = rig.Purchases;
            await rig.RunAsync(items, new() { TargetFolder = rig.Out, RetryUnknown = true });
            rig.Purchases.ShouldBe(before + 1);
        }
        rig.Saved.Count().ShouldBe(1);
        (await rig.CountsAsync()).SavedTargets.ShouldBe(1);
    }
}
