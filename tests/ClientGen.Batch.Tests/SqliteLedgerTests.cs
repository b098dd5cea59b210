using ClientGen.TestSupport;
using Microsoft.Data.Sqlite;

namespace ClientGen.Batch.Tests;

public sealed class SqliteLedgerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _time = new();

    private string File => _folder.File("ledger.db");

    public void Dispose() => _folder.Dispose();

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
        _time.Advance(TimeSpan.FromMinutes(2));
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
        _time.Advance(TimeSpan.FromSeconds(50));
        (await ledger.HeartbeatAsync("a", TimeSpan.FromMinutes(1))).ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(50));
        (await ledger.RecoverAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task OpenedAgain_WhatWasSending_IsUnknown_AndWhatWasReserved_IsPlanned()
    {
        await using (var ledger = await OpenAsync())
        {
            await ledger.PlanAsync(Plans.Items(4));
            var held = (await ledger.LeaseAsync(Planned(3))).Entries;
            await ledger.RecordAsync(Note(held[0], ItemState.Sending));
            await ledger.RecordAsync(Note(held[1], ItemState.Started) with { JobToken = "token" });
        }
        await using var again = await OpenAsync();
        var counts = await again.CountAsync();
        counts.Of(ItemState.Unknown).ShouldBe(1);
        counts.Of(ItemState.Started).ShouldBe(1);
        counts.Of(ItemState.Planned).ShouldBe(2);
        counts.Spent.ShouldBe(2);
        var started = (await again.LeaseAsync(Planned(9) with { State = ItemState.Started })).Entries.ShouldHaveSingleItem();
        started.JobToken.ShouldBe("token");
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
                    ResultExpires = _time.GetUtcNow().AddHours(hour),
                    PutDown = hour == 2,
                }
            );
        }
        (await ledger.LeaseAsync(Planned(9) with { State = ItemState.Finished })).Entries.ShouldBeEmpty();
        _time.Advance(TimeSpan.FromMinutes(2));
        await ledger.RecoverAsync();
        (await ledger.LeaseAsync(Planned(9) with { State = ItemState.Finished }))
            .Entries.Select(entry => entry.ResultAddress)
            .ShouldBe(["https://a.example/1", "https://a.example/3"]);
        (await ledger.LeaseAsync(Planned(9) with { State = ItemState.Finished, Worker = "b" })).Entries.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ASecondOne_IsToldThatItIsInUse_AndMayRead()
    {
        await using var ledger = await OpenAsync();
        await ledger.PlanAsync(Plans.Items(2));
        var fault = await Should.ThrowAsync<LedgerException>(OpenAsync);
        fault.Code.ShouldBe(LedgerFault.Locked);
        fault.Message.ShouldContain(File);
        await using var reader = await SqliteLedger.OpenReadAsync(File);
        (await reader.CountAsync()).Total.ShouldBe(2);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 7", LedgerFault.OtherVersion, "version 7")]
    [InlineData("PRAGMA application_id = 1", LedgerFault.Unreadable, "no ledger")]
    public async Task AnotherOne_IsLeftAsItIs(string change, LedgerFault code, string words)
    {
        await (await OpenAsync()).DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            connection.Run(change);
        }
        var fault = await Should.ThrowAsync<LedgerException>(OpenAsync);
        fault.Code.ShouldBe(code);
        fault.Message.ShouldContain(words);
    }

    [Fact]
    public async Task AFileThatIsNoDatabase_IsLeftAsItIs()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000));
        (await Should.ThrowAsync<LedgerException>(OpenAsync)).Code.ShouldBe(LedgerFault.Unreadable);
        (await System.IO.File.ReadAllTextAsync(File)).ShouldBe(new string('x', 5000));
    }

    [Fact]
    public async Task NoLedger_IsSaid()
    {
        var fault = await Should.ThrowAsync<LedgerException>(() => SqliteLedger.OpenReadAsync(File));
        fault.Code.ShouldBe(LedgerFault.Missing);
    }

    [Fact]
    public async Task OnlyItsOwner_MayReadIt()
    {
        await using var ledger = await OpenAsync();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
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

    private Task<SqliteLedger> OpenAsync() => SqliteLedger.OpenAsync(File, _time);

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
