using ClientGen.Simulator;

namespace ClientGen.Batch.Tests;

public sealed class RunnerTests
{
    public static TheoryData<string> Vendors => ["claid", "perfectlyclear", "autoenhance"];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task EachPhoto_IsBoughtOnce_AndSaved_AndASecondRunBuysNothing(string vendor)
    {
        await using var rig = await Rig.StartAsync(vendor);
        var items = await rig.PhotosAsync(5);
        var results = await rig.RunAsync(items);
        results.ShouldAllBe(result => result.State == ItemState.Saved && result.WasBought && result.Files.Count == 1);
        rig.Purchases.ShouldBe(5);
        rig.Saved.ShouldBe(items.Select(item => item.Target).Order(StringComparer.Ordinal));
        (await rig.RunAsync(items)).ShouldBeEmpty();
        rig.Purchases.ShouldBe(5);
        var counts = await rig.CountsAsync();
        counts.Spent.ShouldBe(5);
        counts.SavedTargets.ShouldBe(5);
    }

    [Fact]
    public async Task Exposures_BecomeOneImage()
    {
        await using var rig = await Rig.StartAsync("autoenhance");
        var item = await rig.ItemAsync(rig.Photo("a1.jpg"), rig.Photo("a2.jpg"), rig.Photo("a3.jpg"));
        (await rig.RunAsync([item])).ShouldHaveSingleItem().State.ShouldBe(ItemState.Saved);
        rig.Purchases.ShouldBe(1);
        rig.Saved.ShouldBe(["a1.jpg"]);
    }

    [Fact]
    public async Task TheSameContent_IsBoughtOnce_AndSavedTwice_AlsoWhenItComesLater()
    {
        await using var rig = await Rig.StartAsync("claid");
        var photo = rig.Photo("one.jpg");
        File.Copy(photo, Path.Combine(rig.In, "two.jpg"));
        var one = await rig.ItemAsync(photo);
        var two = await rig.ItemAsync(Path.Combine(rig.In, "two.jpg"));
        (await rig.RunAsync([one, two])).ShouldHaveSingleItem().Files.Count.ShouldBe(2);
        File.Copy(photo, Path.Combine(rig.In, "three.jpg"));
        var three = await rig.ItemAsync(Path.Combine(rig.In, "three.jpg"));
        (await rig.RunAsync([one, two, three])).ShouldHaveSingleItem().WasBought.ShouldBeFalse();
        rig.Saved.ShouldBe(["one.jpg", "three.jpg", "two.jpg"]);
        rig.Purchases.ShouldBe(1);
    }

    [Fact]
    public async Task TheBudget_StopsBefore_AndCountsEarlierRuns()
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(5);
        BatchStop? stop = null;
        for (var run = 0; run < 2; run++)
        {
            await rig.RunAsync(
                items,
                new()
                {
                    TargetFolder = rig.Out,
                    Budget = 3,
                    Stopped = told => stop = told,
                }
            );
        }
        rig.Purchases.ShouldBe(3);
        stop!.Cause.ShouldBe(BatchStopCause.Budget);
        (await rig.CountsAsync()).Of(ItemState.Planned).ShouldBe(2);
    }

    [Theory]
    [InlineData("claid", "POST /v1/image/edit/upload")]
    [InlineData("perfectlyclear", "GET /pfc")]
    [InlineData("autoenhance", "GET /v3/images/{id}/enhanced")]
    public async Task ALostAnswer_IsUnknown_AndIsNotBoughtAgainUntilAskedFor(string vendor, string operation)
    {
        await using var rig = await Rig.StartAsync(vendor);
        var items = await rig.PhotosAsync(1);
        rig.Simulator.FailNext(Fault.Status(500), operation: operation);
        var lost = (await rig.RunAsync(items)).ShouldHaveSingleItem();
        lost.State.ShouldBe(ItemState.Unknown);
        lost.Reason.ShouldNotBeNullOrEmpty();
        var before = rig.Purchases;
        (await rig.RunAsync(items)).ShouldHaveSingleItem().State.ShouldBe(ItemState.Unknown);
        rig.Purchases.ShouldBe(before);
        var options = new BatchOptions { TargetFolder = rig.Out, RetryUnknown = true };
        (await rig.RunAsync(items, options))[^1].State.ShouldBe(ItemState.Saved);
        rig.Purchases.ShouldBe(before + 1);
        (await rig.CountsAsync()).Spent.ShouldBe(2);
    }

    [Theory]
    [InlineData(429, ItemState.Planned)]
    [InlineData(400, ItemState.Failed)]
    public async Task ARefusal_CostsNothing(int status, ItemState state)
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(1);
        rig.Simulator.FailNext(Fault.Status(status), operation: "POST /v1/image/edit/upload");
        var refused = (await rig.RunAsync(items)).ShouldHaveSingleItem();
        refused.State.ShouldBe(state);
        refused.WasBought.ShouldBeFalse();
        refused.Entry.Reason.ShouldNotBeNullOrEmpty();
        (await rig.CountsAsync()).Spent.ShouldBe(0);
        var again = await rig.RunAsync(items, new() { TargetFolder = rig.Out, RetryFailed = state == ItemState.Failed });
        again.ShouldHaveSingleItem().State.ShouldBe(ItemState.Saved);
        rig.Purchases.ShouldBe(1);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(402)]
    public async Task AnAccountThatIsRefused_StopsTheRun(int status)
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(20);
        rig.Simulator.FailNext(Fault.Status(status), 20, "POST /v1/image/edit/upload");
        BatchStop? stop = null;
        await rig.RunAsync(
            items,
            new()
            {
                TargetFolder = rig.Out,
                Parallel = 2,
                Stopped = told => stop = told,
            }
        );
        stop!.Cause.ShouldBe(BatchStopCause.Account);
        (await rig.CountsAsync()).Of(ItemState.Planned).ShouldBe(20);
        rig.Simulator.Counters.Requests.ShouldBeLessThan(5);
    }

    [Fact]
    public async Task AVendorThatIsDown_StopsTheRun_AndFailsNothing()
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(12);
        rig.Simulator.FailNext(Fault.Status(429), 12, "POST /v1/image/edit/upload");
        BatchStop? stop = null;
        await rig.RunAsync(
            items,
            new()
            {
                TargetFolder = rig.Out,
                Parallel = 1,
                MaxPassingFaults = 3,
                Stopped = told => stop = told,
            }
        );
        stop!.Cause.ShouldBe(BatchStopCause.Vendor);
        (await rig.CountsAsync()).Of(ItemState.Planned).ShouldBe(12);
        rig.Purchases.ShouldBe(0);
    }

    [Fact]
    public async Task AFileThatIsThere_IsNeverReplaced_AndNothingIsBoughtForIt()
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(1);
        await File.WriteAllTextAsync(Path.Combine(rig.Out, "photo-1.jpg"), "mine");
        (await rig.RunAsync(items)).ShouldHaveSingleItem().State.ShouldBe(ItemState.Failed);
        rig.Purchases.ShouldBe(0);
        await rig.RunAsync(
            items,
            new()
            {
                TargetFolder = rig.Out,
                RetryFailed = true,
                Overwrite = true,
            }
        );
        (await File.ReadAllTextAsync(Path.Combine(rig.Out, "photo-1.jpg"))).ShouldNotBe("mine");
    }

    [Fact]
    public async Task AFileThatChangedOrWentAway_IsNotSent()
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(2);
        await File.AppendAllTextAsync(items[0].Sources[0], "x");
        File.Delete(items[1].Sources[0]);
        var results = await rig.RunAsync(items);
        results.ShouldAllBe(result => result.State == ItemState.Failed && result.Reason!.Contains("Nothing was bought"));
        rig.Simulator.Counters.Requests.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Paused_WhatIsUnderWayEnds_AndTheNextRunGoesOn(string vendor)
    {
        await using var rig = await Rig.StartAsync(vendor);
        var items = await rig.PhotosAsync(6);
        using var pause = new CancellationTokenSource();
        var options = new BatchOptions
        {
            TargetFolder = rig.Out,
            Parallel = 2,
            BeforePurchase = async (_, _) =>
            {
                await pause.CancelAsync();
                return true;
            },
        };
        await using (var ledger = await rig.OpenAsync())
            await Should.ThrowAsync<OperationCanceledException>(() => rig.RunAsync(ledger, items, options, pause.Token));
        rig.Purchases.ShouldBeInRange(1, 2);
        (await rig.CountsAsync()).Of(ItemState.Unknown).ShouldBe(0);
        await rig.RunAsync(items);
        rig.Purchases.ShouldBe(6);
        rig.Saved.Count().ShouldBe(6);
    }

    [Fact]
    public async Task AHookThatSaysNo_BuysNothing()
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(2);
        var told = 0;
        await rig.RunAsync(
            items,
            new()
            {
                TargetFolder = rig.Out,
                BeforePurchase = (entry, _) => Task.FromResult(entry.Item.Target == "photo-1.jpg"),
                AfterResult = (_, _) =>
                {
                    Interlocked.Increment(ref told);
                    return Task.CompletedTask;
                },
            }
        );
        rig.Purchases.ShouldBe(1);
        told.ShouldBe(2);
    }

    [Fact]
    public async Task AddressesAreJobs_ThatAreTakenUp()
    {
        await using var rig = await Rig.StartAsync("claid");
        var item = await rig.ItemAsync("https://photos.example/sofa-1600x1200.jpg");
        (await rig.RunAsync([item])).ShouldHaveSingleItem().State.ShouldBe(ItemState.Saved);
        rig.Saved.ShouldBe(["sofa-1600x1200.jpg"]);
        rig.Simulator.Counters.BillableStartsFor("POST /v1/image/edit/async").ShouldBe(1);
    }

    [Theory]
    [InlineData("claid", "https://photos.example/broken.jpg")]
    public async Task AJobThatFails_SaysWhy(string vendor, string source)
    {
        await using var rig = await Rig.StartAsync(vendor);
        var failed = (await rig.RunAsync([await rig.ItemAsync(source)])).ShouldHaveSingleItem();
        failed.State.ShouldBe(ItemState.Failed);
        failed.Reason!.ShouldContain("damaged");
    }
}
