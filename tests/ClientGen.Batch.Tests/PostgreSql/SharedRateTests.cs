using ClientGen.Batch.PostgreSql;
using ClientGen.Http;
using ClientGen.TestSupport;

namespace ClientGen.Batch.Tests;

[Slow("starts PostgreSQL")]
public sealed class SharedRateTests(PostgresServer server)
{
    private static readonly RateLimit[] Limits = [new(4, TimeSpan.FromSeconds(1)), new(10, TimeSpan.FromMinutes(1))];

    [Fact]
    public void TheNextTurn_KeepsEveryLimit_InAnyWindow()
    {
        var now = DateTimeOffset.UnixEpoch;
        DateTimeOffset[] taken = [];
        var all = new List<DateTimeOffset>();
        for (var call = 0; call < 100; call++)
        {
            var next = SlotTimes.Next(taken, Limits, TimeSpan.Zero, now);
            taken = SlotTimes.With(taken, next, Limits);
            all.Add(next);
        }
        foreach (var limit in Limits)
        {
            for (var first = 0; first + limit.Calls < all.Count; first++)
                (all[first + limit.Calls] - all[first]).ShouldBeGreaterThanOrEqualTo(limit.Per);
        }
        // Four at once, and not later than the limits ask for.
        (all[3], all[4], all[10]).ShouldBe((now, now.AddSeconds(1), now.AddMinutes(1)));
        taken.Length.ShouldBe(10);
    }

    [Fact]
    public async Task Workers_TakeTheirTurnsTogether()
    {
        var (address, clock) = (server.NewLedger(), new ManualTimeProvider());
        var options = new PostgreSqlLedgerOptions { DatabaseClock = clock, RateMargin = TimeSpan.Zero };
        await using var one = await server.OpenAsync(address, options);
        await using var other = await server.OpenAsync(address, options);
        var waits = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(call => (call % 2 == 0 ? one : other).TakeTurnAsync("Claid", Limits, default))
        );
        waits.Order().Select(wait => wait.TotalSeconds).ShouldBe([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 60, 60]);
        (await one.TakeTurnAsync("Autoenhance", Limits, default)).ShouldBe(TimeSpan.Zero);
        clock.Advance(TimeSpan.FromMinutes(5));
        (await other.TakeTurnAsync("Claid", Limits, default)).ShouldBe(TimeSpan.Zero);
    }
}
