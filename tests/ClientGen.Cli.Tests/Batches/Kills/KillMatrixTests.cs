using System.Globalization;
using ClientGen.Batch.Tests;

namespace ClientGen.Cli.Tests.Batches.Kills;

/// <summary>The program is killed (SIGKILL) at any moment and run again, and the simulated vendor counts what was bought. The suite kills a
/// few times; <c>CLIENTGEN_BATCH_KILLS=500</c> kills so often at random, a sixth as often at each step in turn, with both ledgers, and
/// writes the table of docs/batch.md.</summary>
[Slow("starts the program again and again")]
public sealed class KillMatrixTests(PostgresServer server, ITestOutputHelper output)
{
    private static readonly string[] Vendors = ["claid", "perfectlyclear", "autoenhance"];

    [Fact]
    public async Task KilledAtAnyMoment_AndRunAgain_EachPhotoIsBoughtAtMostOnce_AndIsSavedOrUnknown()
    {
        var isLarge = int.TryParse(
            Environment.GetEnvironmentVariable("CLIENTGEN_BATCH_KILLS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given
        );
        var kills = isLarge ? given : Vendors.Length;
        // Written down, so that a moment that fails can be looked for again.
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        if (isLarge)
            _ = server.Port();
        var tallies = await Task.WhenAll(
            Vendors.Select((vendor, number) => OfAsync(vendor, (kills + 2 - number) / Vendors.Length, isLarge, new Random(seed + number)))
        );
        var table = KillTally.Table(tallies.SelectMany(ofVendor => ofVendor));
        output.WriteLine(table);
        foreach (var tally in tallies.SelectMany(ofVendor => ofVendor))
        {
            tally.Twice.ShouldBe(0, table);
            (tally.Saved + tally.Unknown).ShouldBe(tally.Photos, table);
        }
        tallies.SelectMany(ofVendor => ofVendor).Sum(tally => tally.Random).ShouldBe(kills);
        if (isLarge)
            await DocsTable.WriteAsync("kills", table);
    }

    // A third of the kills with PostgreSQL.
    private async Task<KillTally[]> OfAsync(string vendor, int kills, bool isLarge, Random chance)
    {
        var shared = isLarge ? kills / 3 : 0;
        var other = new Random(chance.Next());
        var file = Task.Run(() => OfAsync(new KillTally(vendor, "SQLite"), vendor, kills - shared, isLarge, chance, null));
        return isLarge
            ? await Task.WhenAll(
                file,
                Task.Run(() => OfAsync(new KillTally(vendor, "PostgreSQL"), vendor, shared, isLarge, other, server.NewLedger))
            )
            : [await file];
    }

    private static async Task<KillTally> OfAsync(
        KillTally tally,
        string vendor,
        int kills,
        bool isLarge,
        Random chance,
        Func<string>? newDatabase
    )
    {
        var steps = isLarge ? Math.Max(6, kills / 6) : 0;
        var boundary = 0;
        while (tally.Random < kills || tally.AtSteps < steps)
        {
            await using var round = await KillRound.StartAsync(vendor, isLarge ? 16 : 2, newDatabase?.Invoke());
            while (tally.Random < kills || tally.AtSteps < steps)
            {
                var isStep = tally.Random >= kills || (tally.AtSteps < steps && chance.Next(4) == 0);
                var moment = isStep ? KillMoment.Boundary(vendor, boundary++) : KillMoment.AtRandom(chance);
                if (!await round.Run.KilledAsync(moment))
                    break;
                tally.Killed(moment, await round.Store.CountsAsync());
            }
            await round.EndAsync(tally);
        }
        return tally;
    }
}
