using Npgsql;

namespace ClientGen.Batch.Tests;

[Slow("starts PostgreSQL")]
public sealed class SharedBudgetTests(PostgresServer server)
{
    private const int Workers = 6;

    [Fact]
    public async Task WorkersAtOnce_ComeToTheBudget_AndNotOver()
    {
        // Far from its end they take from it together, and near it one after the other: 48 purchases before it.
        await using var ledger = await server.OpenAsync(options: new() { MostConnections = Workers });
        await ledger.PlanAsync(Plans.Items(130));
        var leased = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => LeaseAllAsync(ledger, $"w{worker}", budget: 100)));
        leased.Sum().ShouldBe(100);
        var counts = await ledger.CountAsync();
        (counts.Of(ItemState.Reserved), counts.Spent).ShouldBe((100, 100));
    }

    [Fact]
    public async Task NearItsEnd_ALeaseWaitsForWhatIsBeingTaken()
    {
        var address = server.NewLedger();
        await using var ledger = await server.OpenAsync(address);
        await ledger.PlanAsync(Plans.Items(2));
        await using var source = NpgsqlDataSource.Create(address);
        await using var other = await source.OpenConnectionAsync();
        await using var taking = await other.BeginTransactionAsync();
        await RunAsync(other, "SELECT pg_advisory_xact_lock_shared('spending'::regclass::oid::bigint)");
        await RunAsync(other, "UPDATE spending SET spent = spent + 1 WHERE part = 0");

        var lease = ledger.LeaseAsync(
            new()
            {
                Worker = "a",
                State = ItemState.Planned,
                Budget = 1,
            }
        );
        await using (
            var watcher = source.CreateCommand("SELECT count(*) FROM pg_locks WHERE NOT granted AND objid = 'spending'::regclass::oid")
        )
        {
            while ((long)(await watcher.ExecuteScalarAsync())! == 0)
                lease.IsCompleted.ShouldBeFalse();
        }
        await taking.CommitAsync();

        var got = await lease;
        (got.Entries.Count, got.IsBudgetReached).ShouldBe((0, true));
    }

    private static async Task<int> LeaseAllAsync(IBatchLedger ledger, string worker, long budget)
    {
        var request = new LeaseRequest
        {
            Worker = worker,
            State = ItemState.Planned,
            Budget = budget,
        };
        var all = 0;
        for (Leases got; !(got = await ledger.LeaseAsync(request)).IsBudgetReached && got.Entries.Count > 0; )
            all += got.Entries.Count;
        return all;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
