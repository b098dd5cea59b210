using ClientGen.TestSupport;

namespace ClientGen.Batch.Tests;

/// <summary>What a run does about items that other workers have, wherever the ledger keeps its rows.</summary>
public abstract class ComebackContract : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected ManualTimeProvider Time { get; } = new() { JumpOverWaits = true };

    protected string Folder => _folder.Path;

    protected abstract Task<IBatchLedger> OpenAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task WhatAWorkerThatIsGoneHad_IsWaitedFor_AndDone()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Addresses(6));
        await ledger.LeaseAsync(Planned("gone", 2));
        var vendor = new InstantVendor();
        var told = new List<HeldLeases>();
        var results = await RunAsync(ledger, vendor, Options("b", told.Add));
        results.Count.ShouldBe(6);
        vendor.Purchases.ShouldBe(6);
        (await ledger.CountAsync()).Of(ItemState.Saved).ShouldBe(6);
        (await ledger.HeldAsync()).ShouldBe(new HeldLeases(0, null));
        told.ShouldHaveSingleItem().Count.ShouldBe(2);
        Time.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait).ShouldBe(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task WhatWasBeingSent_ComesBackUnknown_AndIsNotBought()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Addresses(1));
        await SendingAsync(ledger);
        var vendor = new InstantVendor();
        (await RunAsync(ledger, vendor, Options("b"))).ShouldHaveSingleItem().State.ShouldBe(ItemState.Unknown);
        vendor.Purchases.ShouldBe(0);
    }

    [Fact]
    public async Task AWorkerThatStoodStillLongerThanItsLease_GoesOnWithWhatNobodyTookBack()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Addresses(1));
        var vendor = new InstantVendor
        {
            Preparing = _ =>
            {
                Time.Advance(TimeSpan.FromSeconds(64));
                return Task.CompletedTask;
            },
        };
        // The run's clock stands: no heartbeat comes between, as in a process that is stopped.
        var options = new BatchOptions { TargetFolder = Folder, TimeProvider = new ManualTimeProvider() };
        var results = await RunAsync(ledger, vendor, options);
        results.ShouldHaveSingleItem().Fault.ShouldBeNull();
        (await ledger.CountAsync()).Of(ItemState.Saved).ShouldBe(1);
        vendor.Purchases.ShouldBe(1);
    }

    [Fact]
    public async Task ARunThatBuysNoMore_DoesNotWait_AndTheLedgerSaysWhoHasWhat()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Addresses(3));
        await ledger.LeaseAsync(Planned("gone", 2));
        var options = new BatchOptions
        {
            TargetFolder = Folder,
            TimeProvider = Time,
            Worker = "b",
            Budget = 2,
            // While one slot asks whether the last item may be bought, another sees none, and waits once.
            Parallel = 1,
        };
        (await RunAsync(ledger, new InstantVendor(), options)).ShouldBeEmpty();
        Time.Waits.ShouldBeEmpty();
        (await ledger.HeldAsync()).ShouldBe(new HeldLeases(2, TimeSpan.FromMinutes(1)));
        (await ledger.HeldAsync("gone")).ShouldBe(new HeldLeases(0, null));
        Time.Advance(TimeSpan.FromMinutes(2));
        (await ledger.HeldAsync("b")).ShouldBe(new HeldLeases(2, TimeSpan.Zero));
    }

    private static async Task SendingAsync(IBatchLedger ledger)
    {
        var held = (await ledger.LeaseAsync(Planned("gone", 1))).Entries[0];
        await ledger.RecordAsync(
            new()
            {
                Item = held.Item.Id,
                Lease = held.Lease,
                From = ItemState.Reserved,
                To = ItemState.Sending,
            }
        );
    }

    private BatchOptions Options(string worker, Action<HeldLeases>? waiting = null) =>
        new()
        {
            TargetFolder = Folder,
            TimeProvider = Time,
            Worker = worker,
            Waiting = waiting,
        };

    private static async Task<List<ItemResult>> RunAsync(IBatchLedger ledger, InstantVendor vendor, BatchOptions options)
    {
        var results = new List<ItemResult>();
        await foreach (var result in new BatchRunner([vendor]).RunAsync(BatchPlan.OfTheLedger, ledger, options))
            results.Add(result);
        return results;
    }

    private static LeaseRequest Planned(string worker, int count) =>
        new()
        {
            Worker = worker,
            State = ItemState.Planned,
            Count = count,
        };
}
