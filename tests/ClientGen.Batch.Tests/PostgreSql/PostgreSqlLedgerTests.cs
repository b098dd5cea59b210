using ClientGen.Batch.PostgreSql;
using Npgsql;

namespace ClientGen.Batch.Tests;

[Slow("starts PostgreSQL")]
public sealed class PostgreSqlLedgerTests(PostgresServer server)
{
    [Fact]
    public async Task CutAtAnyByteOfANote_ItIsWrittenOnce_AndTold()
    {
        var direct = new NpgsqlConnectionStringBuilder(server.NewLedger());
        using var proxy = new CuttingProxy(direct.Port);
        var cut = new NpgsqlConnectionStringBuilder(direct.ToString()) { Port = proxy.Port, MaxPoolSize = 1 };
        await using var ledger = await server.OpenAsync(cut.ToString());
        await ledger.PlanAsync(Plans.Items(12));
        var cuts = 0;
        for (var bytes = 0; bytes < 12; bytes++)
        {
            // A lease is some hundred bytes of answers, a note about as many: the cuts fall on each of their round trips.
            proxy.CutAfter(bytes * 60);
            var leased = (await ledger.LeaseAsync(Wanted("a"))).Entries.ShouldHaveSingleItem();
            proxy.CutAfter(bytes * 60);
            var noted = await ledger.RecordAsync(Note(leased, ItemState.Sending));
            noted.State.ShouldBe(ItemState.Sending);
            proxy.CutAfter(long.MaxValue);
            (await ledger.FindAsync(leased.Item.Id))!.Lease.ShouldBe(leased.Lease);
            cuts = proxy.Cuts;
        }
        cuts.ShouldBeGreaterThan(8);
        var counts = await ledger.CountAsync();
        (counts.Of(ItemState.Sending), counts.Spent).ShouldBe((12, 12));
    }

    [Fact]
    public async Task ADatabaseThatIsGone_IsSaid_AndNothingIsTakenForDone()
    {
        var direct = new NpgsqlConnectionStringBuilder(server.NewLedger());
        using var proxy = new CuttingProxy(direct.Port);
        var cut = new NpgsqlConnectionStringBuilder(direct.ToString()) { Port = proxy.Port };
        await using var ledger = await server.OpenAsync(cut.ToString(), new() { RetryFor = TimeSpan.FromMilliseconds(200) });
        await ledger.PlanAsync(Plans.Items(1));
        var leased = (await ledger.LeaseAsync(Wanted("a"))).Entries[0];
        proxy.IsOpen = false;
        proxy.Cut();
        var fault = await Should.ThrowAsync<LedgerException>(() => ledger.RecordAsync(Note(leased, ItemState.Sending)));
        fault.Code.ShouldBe(LedgerFault.Unavailable);
        fault.Message.ShouldContain($"127.0.0.1:{proxy.Port}/postgres");
        proxy.IsOpen = true;
        (await ledger.FindAsync(leased.Item.Id))!.State.ShouldBe(ItemState.Reserved);
    }

    [Fact]
    public async Task ALedgerOfAnEarlierVersion_IsBroughtUpToDate_AndKeepsItsItems()
    {
        var address = server.NewLedger();
        await using (var older = await server.OpenAsync(address, new() { Migrations = 1 }))
            await older.PlanAsync(Plans.Items(2));
        await using (var before = new NpgsqlConnection(address))
        {
            await before.OpenAsync();
            await before.RunAsync("UPDATE totals SET spent = 7", default);
        }
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await (await server.OpenAsync(address)).DisposeAsync()));
        await using var newer = await server.OpenAsync(address);
        var counts = await newer.CountAsync();
        (counts.Total, counts.Spent).ShouldBe((2, 7));
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        (await connection.NumberAsync("SELECT count(*) FROM ledger_versions", default)).ShouldBe(3);
        await connection.RunAsync("INSERT INTO ledger_versions VALUES (99)", default);
        (await Should.ThrowAsync<LedgerException>(() => server.OpenAsync(address))).Code.ShouldBe(LedgerFault.OtherVersion);
    }

    [Fact]
    public async Task TablesOfSomebodyElse_AreLeftAsTheyAre()
    {
        var address = server.NewLedger();
        var schema = new NpgsqlConnectionStringBuilder(address).SearchPath;
        await using (var connection = new NpgsqlConnection(address))
        {
            await connection.OpenAsync();
            await connection.RunAsync($"CREATE SCHEMA {schema}; CREATE TABLE {schema}.items (a int)", default);
        }
        (await Should.ThrowAsync<LedgerException>(() => server.OpenAsync(address))).Code.ShouldBe(LedgerFault.Unreadable);
    }

    [Fact]
    public async Task AnotherDatabaseOrPort_IsSaid()
    {
        var address = new NpgsqlConnectionStringBuilder(server.NewLedger()) { Database = "nothere" };
        (await Should.ThrowAsync<LedgerException>(() => server.OpenAsync(address.ToString()))).Code.ShouldBe(LedgerFault.Missing);
        using var closed = new CuttingProxy(1);
        (address.Port, address.Password) = (closed.Port, "hunter2");
        closed.Dispose();
        var fault = await Should.ThrowAsync<LedgerException>(() => server.OpenAsync(address.ToString()));
        fault.Code.ShouldBe(LedgerFault.Unavailable);
        fault.ToString().ShouldNotContain("hunter2");
    }

    private static LeaseRequest Wanted(string worker) => new() { Worker = worker, State = ItemState.Planned };

    private static LedgerNote Note(LedgerEntry entry, ItemState to) =>
        new()
        {
            Item = entry.Item.Id,
            Lease = entry.Lease,
            From = entry.State,
            To = to,
        };
}
