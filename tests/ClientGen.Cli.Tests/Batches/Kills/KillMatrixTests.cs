using System.Globalization;
using ClientGen.Batch;
using ClientGen.Cli.Demo;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Cli.Tests.Batches.Kills;

/// <summary>The program is killed (SIGKILL) at any moment and run again, and the simulated vendor counts what was bought. The suite kills a
/// few times; <c>CLIENTGEN_BATCH_KILLS=500</c> kills so often, and writes the table of docs/batch.md.</summary>
[Slow("starts the program again and again")]
public sealed class KillMatrixTests(ITestOutputHelper output)
{
    private const string Begin = "<!-- kills -->\n";
    private const string End = "<!-- end of kills -->";

    [Fact]
    public async Task KilledAtAnyMoment_AndRunAgain_EachPhotoIsBoughtAtMostOnce_AndIsSavedOrUnknown()
    {
        var isLarge = int.TryParse(
            Environment.GetEnvironmentVariable("CLIENTGEN_BATCH_KILLS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given
        );
        var kills = isLarge ? given : 3;
        // Written down, so that a moment that fails can be looked for again.
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var tallies = await Task.WhenAll(
            new[] { "claid", "perfectlyclear", "autoenhance" }.Select(
                (vendor, number) => Task.Run(() => OfAsync(vendor, (kills + 2 - number) / 3, new Random(seed + number)))
            )
        );
        var table = KillTally.Table(tallies);
        output.WriteLine(table);
        tallies.Sum(tally => tally.Kills).ShouldBe(kills);
        tallies.Sum(tally => tally.Twice).ShouldBe(0, table);
        tallies.Sum(tally => tally.Saved + tally.Unknown).ShouldBe(tallies.Sum(tally => tally.Items), table);
        if (isLarge)
            await WriteAsync(table);
    }

    // One photo at a time, so that nothing makes up for a second purchase of it.
    private static async Task<KillTally> OfAsync(string vendor, int kills, Random chance)
    {
        var tally = new KillTally(vendor);
        while (tally.Kills < kills)
        {
            using var folder = new TemporaryFolder();
            await using var simulator = await SimulatorAsync(vendor);
            var run = new KilledRun(vendor, folder.Path, simulator.BaseAddress);
            Directory.CreateDirectory(run.In);
            await File.WriteAllBytesAsync(Path.Combine(run.In, "1.jpg"), DemoPhoto.Jpeg(1600, 1200, "photo")[..3000]);
            while (tally.Kills < kills && await run.KilledAsync(chance))
            {
                var left = await run.CountsAsync();
                tally.Killed(left);
                if (left?.Of(ItemState.Saved) == 1)
                    break;
            }
            var told = await run.ToTheEndAsync();
            var counts = await run.CountsAsync();
            counts.ShouldNotBeNull(told);
            if (counts.Of(ItemState.Saved) == 1)
                Directory
                    .GetFiles(run.Out, "1.*")
                    .ShouldHaveSingleItem(told)
                    .ShouldSatisfyAllConditions(file => new FileInfo(file).Length.ShouldBePositive());
            tally.Ended(counts, simulator.Counters.BillableStarts);
        }
        return tally;
    }

    // Slow enough that a kill falls into a call, too.
    private static async Task<VendorSimulator> SimulatorAsync(string vendor)
    {
        var length = TimeSpan.FromMilliseconds(60);
        return vendor switch
        {
            "claid" => await ClaidSimulator.StartAsync(new() { StartDelay = length, TimePerImage = length }),
            "perfectlyclear" => await PerfectlyClearSimulator.StartAsync(new() { StartDelay = length, WorkTime = length }),
            _ => await AutoenhanceSimulator.StartAsync(new() { ImageTime = length, MergeTime = length }),
        };
    }

    private static async Task WriteAsync(string table)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClientGen.sln")))
            folder = folder.Parent;
        var page = Path.Combine(folder!.FullName, "docs", "batch.md");
        var text = await File.ReadAllTextAsync(page);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        await File.WriteAllTextAsync(page, $"{text[..from]}{Begin}\n{table}\n{text[to..]}");
    }
}
