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
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no such modes.");
        else
            System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
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
