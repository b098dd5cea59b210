using ClientGen.TestSupport;

namespace ClientGen.Batch.Tests;

/// <summary>What every ledger guarantees, wherever it keeps its rows.</summary>
public abstract class LedgerContract
{
    protected ManualTimeProvider Time { get; } = new();

    protected abstract Task<IBatchLedger> OpenAsync();

    [Fact]
    public async Task PlanningAgain_AddsNothing()
    {
        await using var ledger = await OpenAsync();
        (await ledger.PlanAsync(Plans.Items(3))).ShouldBe(new PlanOutcome(3, 0, 3));
        (await ledger.PlanAsync(Plans.Items(4))).ShouldBe(new PlanOutcome(1, 3, 1));
        (await ledger.CountAsync()).Total.ShouldBe(4);
    }

    [Fact]
    public async Task TheSameContent_IsOneItem_WithATargetEach_AndTakenNamesGetANumber()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(
            Plans.Of(Plans.Item(1, "x.jpg"), Plans.Item(1, "copy.jpg", "in/copy.jpg"), Plans.Item(2, "X.JPG"), Plans.Item(3, "x.jpg"))
        );
        (await ledger.CountAsync()).Total.ShouldBe(3);
        (await ledger.TargetsAsync(Plans.Item(1).Id)).Select(target => target.Path).ShouldBe(["x.jpg", "copy.jpg"]);
        (await ledger.FindAsync(Plans.Item(2).Id))!.Item.Target.ShouldBe("X (2).JPG");
        (await ledger.FindAsync(Plans.Item(3).Id))!.Item.Target.ShouldBe("x (3).jpg");
    }

    [Fact]
    public async Task TheBudget_IsTakenWithTheReserve_AndNeverGoneOver()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(5));
        var first = await ledger.LeaseAsync(Planned(10) with { Budget = 3 });
        first.Entries.Count.ShouldBe(3);
        first.IsBudgetReached.ShouldBeTrue();
        (await ledger.CountAsync()).Spent.ShouldBe(3);
        await ledger.RecordAsync(Note(first.Entries[0], ItemState.Planned));
        (await ledger.CountAsync()).Spent.ShouldBe(2);
        (await ledger.LeaseAsync(Planned(10) with { Budget = 3, Worker = "b" })).Entries.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ALostLease_WritesNothing()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(1));
        var held = (await ledger.LeaseAsync(Planned(1))).Entries[0];
        Time.Advance(TimeSpan.FromMinutes(2));
        (await ledger.RecoverAsync()).ShouldBe(1);
        await Should.ThrowAsync<LeaseLostException>(() => ledger.RecordAsync(Note(held, ItemState.Sending)));
        var other = (await ledger.LeaseAsync(Planned(1) with { Worker = "b" })).Entries[0];
        other.Lease.ShouldBeGreaterThan(held.Lease);
        await Should.ThrowAsync<LeaseLostException>(() => ledger.RecordAsync(Note(held, ItemState.Sending)));
        (await ledger.FindAsync(held.Item.Id))!.State.ShouldBe(ItemState.Reserved);
    }

    [Fact]
    public async Task AHeartbeat_KeepsTheLease()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(1));
        await ledger.LeaseAsync(Planned(1));
        Time.Advance(TimeSpan.FromSeconds(50));
        (await ledger.HeartbeatAsync("a", TimeSpan.FromMinutes(1))).ShouldBe(1);
        Time.Advance(TimeSpan.FromSeconds(50));
        (await ledger.RecoverAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task FinishedOnes_ComeBySoonestExpiry_AndWhatWasPutDown_DoesNotComeAgain()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(3));
        var hours = new[] { 3, 1, 2 };
        foreach (var (entry, hour) in (await ledger.LeaseAsync(Planned(3))).Entries.Zip(hours))
        {
            await ledger.RecordAsync(Note(entry, ItemState.Sending));
            await ledger.RecordAsync(
                Note(entry, ItemState.Finished) with
                {
                    From = ItemState.Sending,
                    ResultAddress = $"https://a.example/{hour}",
                    ResultExpires = Time.GetUtcNow().AddHours(hour),
                    PutDown = hour == 2,
                }
            );
        }
        (await ledger.LeaseAsync(Planned(9) with { State = ItemState.Finished })).Entries.ShouldBeEmpty();
        Time.Advance(TimeSpan.FromMinutes(2));
        await ledger.RecoverAsync();
        (await ledger.LeaseAsync(Planned(9) with { State = ItemState.Finished }))
            .Entries.Select(entry => entry.ResultAddress)
            .ShouldBe(["https://a.example/1", "https://a.example/3"]);
        (await ledger.LeaseAsync(Planned(9) with { State = ItemState.Finished, Worker = "b" })).Entries.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Failed_IsPlannedAgain_WhenAskedFor_AndWhatItTookStaysTaken()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(1));
        var held = (await ledger.LeaseAsync(Planned(1))).Entries[0];
        await ledger.RecordAsync(Note(held, ItemState.Started) with { JobToken = "t" });
        await ledger.RecordAsync(Note(held, ItemState.Failed) with { From = ItemState.Started, Reason = "No." });
        (await ledger.RetryFailedAsync()).ShouldBe(1);
        var again = (await ledger.LeaseAsync(Planned(1))).Entries[0];
        again.JobToken.ShouldBeNull();
        again.Spent.ShouldBe(2);
        again.Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task AWorkerThatWasOnlySlow_MaySayWhatItBought_ButHasItNoLonger()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(1));
        var held = (await ledger.LeaseAsync(Planned(1))).Entries[0];
        await ledger.RecordAsync(Note(held, ItemState.Sending));
        Time.Advance(TimeSpan.FromMinutes(2));
        await ledger.RecoverAsync();
        (await ledger.FindAsync(held.Item.Id))!.State.ShouldBe(ItemState.Unknown);
        var late = await ledger.RecordAsync(Note(held, ItemState.Started) with { From = ItemState.Sending, JobToken = "job" });
        (late.State, late.JobToken, late.Worker).ShouldBe((ItemState.Started, "job", null));
        (await ledger.CountAsync()).Spent.ShouldBe(1);
        await Should.ThrowAsync<LeaseLostException>(() =>
            ledger.RecordAsync(Note(held, ItemState.Finished) with { From = ItemState.Started })
        );
        var other = (await ledger.LeaseAsync(Planned(1) with { Worker = "b", State = ItemState.Started })).Entries.ShouldHaveSingleItem();
        other.JobToken.ShouldBe("job");
    }

    [Fact]
    public async Task ALeaseThatRanOut_SendsNothing_AlsoBeforeItIsTakenBack()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(1));
        var held = (await ledger.LeaseAsync(Planned(1))).Entries[0];
        Time.Advance(TimeSpan.FromMinutes(2));
        await Should.ThrowAsync<LeaseLostException>(() => ledger.RecordAsync(Note(held, ItemState.Sending)));
    }

    [Fact]
    public async Task EveryStepThatIsAllowed_IsWritten_AndNoOther()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(1));
        var held = (await ledger.LeaseAsync(Planned(1))).Entries[0];
        await Should.ThrowAsync<InvalidTransitionException>(() => ledger.RecordAsync(Note(held, ItemState.Saved)));
        await ledger.RecordAsync(Note(held, ItemState.Sending) with { Handle = "key" });
        var finished = await ledger.RecordAsync(
            Note(held, ItemState.Finished) with
            {
                From = ItemState.Sending,
                ResultAddress = "https://a.example/1",
                ResultExpires = Time.GetUtcNow().AddHours(1),
                Reason = "why",
            }
        );
        finished.Handle.ShouldBe("key");
        var saved = await ledger.RecordAsync(
            Note(held, ItemState.Saved) with
            {
                From = ItemState.Finished,
                Reason = "",
                ResultLength = 5,
                ResultHash = "abc",
                SavedTargets = ["1.jpg"],
            }
        );
        var read = (await ledger.FindAsync(held.Item.Id))!;
        read.ShouldBe(saved with { Item = read.Item });
        (read.Worker, read.Reason, read.ResultLength, read.ResultExpires).ShouldBe((null, null, 5, Time.GetUtcNow().AddHours(1)));
        (await ledger.TargetsAsync(held.Item.Id)).ShouldHaveSingleItem().IsSaved.ShouldBeTrue();
    }

    [Fact]
    public async Task ATargetThatCameLater_IsUnsaved_UntilItIsMarked()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(1));
        var held = (await ledger.LeaseAsync(Planned(1))).Entries[0];
        await ledger.RecordAsync(Note(held, ItemState.Sending));
        await ledger.RecordAsync(Note(held, ItemState.Saved) with { From = ItemState.Sending, SavedTargets = ["1.jpg"] });
        await ledger.PlanAsync(Plans.Of(Plans.Item(1, "more.jpg", "in/more.jpg")));
        var unsaved = new List<LedgerTarget>();
        await foreach (var target in ledger.UnsavedTargetsAsync())
            unsaved.Add(target);
        unsaved.ShouldHaveSingleItem().Path.ShouldBe("more.jpg");
        await ledger.MarkSavedAsync(held.Item.Id, "more.jpg");
        var counts = await ledger.CountAsync();
        (counts.Targets, counts.SavedTargets).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Reading_GivesAllInTheirOrder_OrThoseOfSomeStates()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(1_201));
        await ledger.LeaseAsync(Planned(3));
        (await ReadAsync(ledger, null)).ShouldBe(Enumerable.Range(1, 1_201).Select(number => Plans.Item(number).ContentHash));
        (await ReadAsync(ledger, new LedgerFilter { States = [ItemState.Reserved] })).Count.ShouldBe(3);
    }

    [Fact]
    public async Task ManyAtOnce_GetEachItemOnce_WithinTheBudget()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(60));
        var got = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(worker =>
                    Task.Run(async () =>
                    {
                        var mine = new List<ItemId>();
                        for (var turn = 0; turn < 10; turn++)
                        {
                            foreach (var entry in (await ledger.LeaseAsync(Planned(2) with { Worker = $"w{worker}", Budget = 41 })).Entries)
                                mine.Add(entry.Item.Id);
                        }
                        return mine;
                    })
                )
        );
        var all = got.SelectMany(mine => mine).ToList();
        all.Distinct().Count().ShouldBe(all.Count);
        all.Count.ShouldBe(41);
        (await ledger.CountAsync()).Spent.ShouldBe(41);
    }

    private static async Task<List<string>> ReadAsync(IBatchLedger ledger, LedgerFilter? filter)
    {
        var read = new List<string>();
        await foreach (var entry in ledger.ReadAsync(filter))
            read.Add(entry.Item.ContentHash);
        return read;
    }

    private static LeaseRequest Planned(int count) =>
        new()
        {
            Worker = "a",
            State = ItemState.Planned,
            Count = count,
        };

    private static LedgerNote Note(LedgerEntry entry, ItemState to) =>
        new()
        {
            Item = entry.Item.Id,
            Lease = entry.Lease,
            From = ItemState.Reserved,
            To = to,
        };
}
