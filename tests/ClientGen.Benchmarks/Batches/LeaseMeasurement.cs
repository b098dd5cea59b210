using System.Diagnostics;
using ClientGen.Batch;
using ClientGen.Batch.PostgreSql;
using ClientGen.Batch.Tests;

namespace ClientGen.Benchmarks.Batches;

/// <summary>How many items eight workers lease a second in PostgreSQL, one at a time and twenty at once, without a budget and with
/// one.</summary>
internal sealed class LeaseMeasurement(TextWriter output, string address)
{
    private const int Workers = 8;

    public async Task RunAsync(int items)
    {
        foreach (var (atOnce, budget) in new (int, long?)[] { (1, null), (1, 1_000_000), (20, null), (1, null), (1, 1_000_000) })
        {
            var schema = FormattableString.Invariant($"{address};Search Path=leases{Guid.NewGuid():N};Maximum Pool Size=20");
            await using var ledger = await PostgreSqlLedger.OpenAsync(schema);
            await ledger.PlanAsync(Plans.Items(items));
            var bounds = budget is null ? "no budget" : "a budget";
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => LeaseAllAsync(ledger, worker, atOnce, budget)));
            await output.WriteLineAsync(
                FormattableString.Invariant($"{items / clock.Elapsed.TotalSeconds:F0} leases a second, {atOnce} at once, {bounds}")
            );
        }
    }

    private static async Task LeaseAllAsync(PostgreSqlLedger ledger, int worker, int atOnce, long? budget)
    {
        var request = new LeaseRequest
        {
            Worker = FormattableString.Invariant($"w{worker}"),
            State = ItemState.Planned,
            Count = atOnce,
            Budget = budget,
        };
        while ((await ledger.LeaseAsync(request)).Entries.Count > 0)
        {
            // All of them, until none is left.
        }
    }
}
