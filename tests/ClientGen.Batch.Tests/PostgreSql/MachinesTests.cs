using ClientGen.Batch.PostgreSql;
using Npgsql;

namespace ClientGen.Batch.Tests;

public sealed class MachinesTests(PostgresServer server)
{
    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public async Task ManyWorkers_WhoseConnectionsAreCut_BuyEachPhotoOnce_AndSaveAll(string vendor)
    {
        const int Photos = 30;
        await using var rig = await Rig.StartAsync(vendor);
        var items = await rig.PhotosAsync(Photos);
        var direct = new NpgsqlConnectionStringBuilder(server.NewLedger());
        using var proxy = new CuttingProxy(direct.Port);
        var cut = new NpgsqlConnectionStringBuilder(direct.ToString()) { Port = proxy.Port, MaxPoolSize = 4 };
        await using var watcher = await server.OpenAsync(direct.ToString());
        await watcher.PlanAsync(Plans.Of(items));

        using var ended = new CancellationTokenSource();
        var cutting = CutAsync(proxy, ended.Token);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(worker => WorkAsync(rig, $"{rig.Out}/{worker}", cut.ToString())));
        await ended.CancelAsync();
        await cutting;

        var counts = await watcher.CountAsync();
        counts.Of(ItemState.Saved).ShouldBe(Photos);
        counts.Spent.ShouldBe(Photos);
        rig.Purchases.ShouldBe(Photos);
        Directory.EnumerateFiles(rig.Out, "*.jpg", SearchOption.AllDirectories).Count().ShouldBe(Photos);
        proxy.Cuts.ShouldBeGreaterThan(0);
    }

    // Each worker has a folder of its own, as on a machine of its own.
    private static async Task WorkAsync(Rig rig, string folder, string address)
    {
        Directory.CreateDirectory(folder);
        await using var ledger = await PostgreSqlLedger.OpenAsync(address);
        var options = new BatchOptions { TargetFolder = folder, Parallel = 2 };
        await foreach (var result in new BatchRunner([rig.Vendor]).RunAsync(BatchPlan.OfTheLedger, ledger, options))
            result.Fault.ShouldBeNull();
    }

    // Byte counts rather than times: each cut falls somewhere else in the round trips.
    private static async Task CutAsync(CuttingProxy proxy, CancellationToken ended)
    {
        for (var bytes = 700; !ended.IsCancellationRequested; bytes += 1_111)
        {
            var before = proxy.Cuts;
            proxy.CutAfter(20_000 + bytes % 5_000);
            while (proxy.Cuts == before && !ended.IsCancellationRequested)
                await Task.Yield();
        }
    }
}
