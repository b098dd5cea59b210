using System.Globalization;
using ClientGen.Batch.Tests;

namespace ClientGen.Cli.Tests.Batches.Machines;

/// <summary>Worker processes on PostgreSQL that are killed, stopped past their lease and cut off; the simulated vendor counts.
/// <c>CLIENTGEN_BATCH_MACHINES=5</c> runs so many rounds of eight processes, and writes the table of docs/batch.md.</summary>
[Slow("starts PostgreSQL and the program again and again")]
public sealed class MachineTests(PostgresServer server, ITestOutputHelper output)
{
    private static readonly string[] Vendors = ["claid", "perfectlyclear", "autoenhance"];

    [Fact]
    public async Task KilledStoppedAndCutOff_TheyBuyEachPhotoAtMostOnce_AndAllEnd()
    {
        var isLarge = int.TryParse(
            Environment.GetEnvironmentVariable("CLIENTGEN_BATCH_MACHINES"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var rounds
        );
        Assert.SkipUnless(isLarge, "CLIENTGEN_BATCH_MACHINES=5 runs five rounds of eight worker processes.");
        var tallies = new List<MachineTally>();
        for (var number = 0; number < rounds; number++)
        {
            var seed = Environment.TickCount;
            output.WriteLine($"round {number}, seed {seed}");
            await using var round = new MachineRound(Vendors[number % Vendors.Length], 8, 60, server.NewLedger(), new Random(seed));
            await round.RunAsync(disturbances: 9);
            tallies.Add(round.Tally);
        }
        var table = MachineTally.Table(tallies);
        output.WriteLine(table);
        foreach (var tally in tallies)
        {
            tally.Twice.ShouldBe(0, table);
            (tally.Saved + tally.Unknown).ShouldBe(tally.Photos, table);
            tally.Spent.ShouldBeLessThanOrEqualTo(tally.Budget, table);
            tally.BoughtInBudget.ShouldBeLessThanOrEqualTo((int)tally.Budget, table);
        }
        // Claid's four a second, and what stopped workers had taken their turns for.
        tallies.Where((_, number) => number % Vendors.Length == 0).ShouldAllBe(tally => tally.MostInTenSeconds <= 48, table);
        await DocsTable.WriteAsync("machines", table);
    }
}
