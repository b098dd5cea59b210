using ClientGen.Batch.PostgreSql;
using Npgsql;

namespace ClientGen.Batch.Tests;

[Slow("starts PostgreSQL")]
public sealed class MachinesTests(PostgresServer server)
{
    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public async Task ManyWorkers_WhoseConnectionsAreCut_BuyEachPhotoOnce_AndSaveAll(string vendor)
    {
        const int Photos = 12;
        await using var rig = await Rig.StartAsync(vendor);
        var items = await rig.PhotosAsync(Photos);
        var direct = new NpgsqlConnectionStringBuilder(server.NewLedger());
        using var proxy = new CuttingProxy(direct.Port);
        var cut = new NpgsqlConnectionStringBuilder(direct.ToString()) { Port = proxy.Port, MaxPoolSize = 4 };
        await using var watcher = await server.OpenAsync(direct.ToString());
        await watcher.PlanAsync(Plans.Of(items));

        var ledgers = new List<PostgreSqlLedger>();
        for (var worker = 0; worker < 4; worker++)
            ledgers.Add(await PostgreSqlLedger.OpenAsync(cut.ToString()));
        // Bytes rather than times, and an odd number of them: each cut falls somewhere else in the round trips.
        proxy.CutEvery(5_117);
        await Task.WhenAll(ledgers.Select((ledger, worker) => WorkAsync(rig, $"{rig.Out}/{worker}", ledger)));

        var counts = await watcher.CountAsync();
        counts.Of(ItemState.Saved).ShouldBe(Photos);
        counts.Spent.ShouldBe(Photos);
        rig.Purchases.ShouldBe(Photos);
        Directory.EnumerateFiles(rig.Out, "*.jpg", SearchOption.AllDirectories).Count().ShouldBe(Photos);
        proxy.Cuts.ShouldBeGreaterThan(2);
    }

    // Each worker has a folder of its own, as on a machine of its own.
    private static async Task WorkAsync(Rig rig, string folder, PostgreSqlLedger opened)
    {
        Directory.CreateDirectory(folder);
        await using var ledger = opened;
        var options = new BatchOptions { TargetFolder = folder, Parallel = 2 };
        await foreach (var result in new BatchRunner([rig.Vendor]).RunAsync(BatchPlan.OfTheLedger, ledger, options))
            result.Fault.ShouldBeNull();
    }
}
