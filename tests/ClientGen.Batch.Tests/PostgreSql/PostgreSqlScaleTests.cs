using System.Diagnostics;
using System.Globalization;

namespace ClientGen.Batch.Tests;

/// <summary>Many items. The suite runs a sample; <c>CLIENTGEN_BATCH_LEASES=50000 CLIENTGEN_POSTGRES_FSYNC=on</c> measures.</summary>
[Slow("starts PostgreSQL")]
public sealed class PostgreSqlScaleTests(PostgresServer server, ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, null)]
    [InlineData(1, 1_000_000L)]
    [InlineData(20, null)]
    public async Task ManyItems_AreLeasedOnce_ByWorkersAtOnce(int atOnce, long? budget)
    {
        var all = int.TryParse(
            Environment.GetEnvironmentVariable("CLIENTGEN_BATCH_LEASES"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given
        )
            ? given
            : 200;
        await using var ledger = await server.OpenAsync();
        var clock = Stopwatch.StartNew();
        await ledger.PlanAsync(Plans.Items(all));
        output.WriteLine($"{all} planned in {clock.Elapsed}");
        clock.Restart();
        var leased = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async worker =>
                {
                    var mine = 0;
                    var request = new LeaseRequest
                    {
                        Worker = $"w{worker}",
                        State = ItemState.Planned,
                        Count = atOnce,
                        Budget = budget,
                    };
                    for (int got; (got = (await ledger.LeaseAsync(request)).Entries.Count) > 0; )
                        mine += got;
                    return mine;
                })
        );
        output.WriteLine($"{all / clock.Elapsed.TotalSeconds:F0} leases a second, {atOnce} at once, budget: {budget}");
        leased.Sum().ShouldBe(all);
        var counts = await ledger.CountAsync();
        (counts.Of(ItemState.Reserved), counts.Spent).ShouldBe((all, all));
    }
}
