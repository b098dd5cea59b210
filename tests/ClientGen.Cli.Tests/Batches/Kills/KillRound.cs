using ClientGen.Batch;
using ClientGen.Cli.Demo;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Cli.Tests.Batches.Kills;

/// <summary>Some photos in a folder of their own, a simulated vendor and a ledger, for kills until all of them are done.</summary>
internal sealed class KillRound : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _vendor;
    private readonly VendorSimulator _simulator;

    private KillRound(string vendor, int photos, VendorSimulator simulator, string? database)
    {
        (_vendor, _simulator) = (vendor, simulator);
        Store = database is null ? new SqliteKillStore(Path.Combine(_folder.Path, "out")) : new PostgreSqlKillStore(database);
        Run = new KilledRun(vendor, _folder.Path, simulator, Store);
        Directory.CreateDirectory(Run.In);
        for (var number = 1; number <= photos; number++)
        // Each of another length, by which the vendor's side tells them apart.
        {
            File.WriteAllBytes(Path.Combine(Run.In, $"{number}.jpg"), DemoPhoto.Jpeg(1600, 1200, $"photo {number}")[..(3000 + number)]);
        }
    }

    public KilledRun Run { get; }

    public KillStore Store { get; }

    public static async Task<KillRound> StartAsync(string vendor, int photos, string? database) =>
        new(vendor, photos, await SimulatorAsync(vendor), database);

    /// <summary>Runs it once more, to the end, and counts.</summary>
    public async Task EndAsync(KillTally tally)
    {
        var told = await Run.ToTheEndAsync();
        var counts = await Store.CountsAsync();
        counts.ShouldNotBeNull(told);
        var files = Directory.GetFiles(Run.Out, "*.jp*g");
        files.Length.ShouldBe((int)counts.Of(ItemState.Saved), told);
        files.ShouldAllBe(file => new FileInfo(file).Length > 0);
        tally.Ended(counts, await PhotoPurchases.OfAsync(_vendor, _simulator));
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _folder.Dispose();
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
}
