using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClientGen.Batch.Tests;

[Slow("starts PostgreSQL")]
public sealed class HostingTests(PostgresServer server)
{
    [Fact]
    public async Task AWorker_DoesWhatIsInTheLedger_AndEndsWithTheHost()
    {
        await using var rig = await Rig.StartAsync("claid");
        await using (var planned = await rig.OpenAsync())
            await planned.PlanAsync(Plans.Of(await rig.PhotosAsync(3)));
        await WorkAsync(rig, async token => await SqliteLedger.OpenAsync(rig.LedgerFile, cancellationToken: token), hosts: 1, items: 3);
        rig.Purchases.ShouldBe(3);
        // The worker has let go of the ledger.
        await (await rig.OpenAsync()).DisposeAsync();
        (await rig.CountsAsync()).Of(ItemState.Saved).ShouldBe(3);
    }

    [Fact]
    public async Task WorkersOfTwoHosts_ShareALedgerInPostgreSql()
    {
        await using var rig = await Rig.StartAsync("claid");
        var address = server.NewLedger();
        await using var ledger = await server.OpenAsync(address);
        await ledger.PlanAsync(Plans.Of(await rig.PhotosAsync(8)));
        await WorkAsync(rig, async _ => await server.OpenAsync(address), hosts: 2, items: 8);
        rig.Purchases.ShouldBe(8);
        (await ledger.CountAsync()).Of(ItemState.Saved).ShouldBe(8);
    }

    private static async Task WorkAsync(Rig rig, Func<CancellationToken, Task<IBatchLedger>> open, int hosts, int items)
    {
        var (saved, count) = (new TaskCompletionSource(), 0);
        var providers = new List<ServiceProvider>();
        for (var host = 0; host < hosts; host++)
        {
            var services = new ServiceCollection();
            services.AddClaid(options =>
            {
                options.ApiKey = "key";
                options.BaseAddress = rig.Simulator.BaseAddress;
                options.AllowInsecureLoopback = true;
                options.LimitRate = false;
            });
            services
                .AddClientGenBatch()
                .AddClientGenBatchWorker(
                    new BatchWorkerOptions
                    {
                        OpenLedger = open,
                        Run = new BatchOptions
                        {
                            TargetFolder = rig.Out,
                            AfterResult = (_, _) =>
                            {
                                if (Interlocked.Increment(ref count) == items)
                                    saved.SetResult();
                                return Task.CompletedTask;
                            },
                        },
                    }
                );
            providers.Add(services.BuildServiceProvider());
        }
        var workers = providers.Select(provider =>
            provider.GetServices<IHostedService>().Single(service => service.GetType().Name == "BatchWorker")
        );
        List<IHostedService> all = [.. workers];
        await Task.WhenAll(all.Select(worker => worker.StartAsync(CancellationToken.None)));
        await saved.Task.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);
        await Task.WhenAll(all.Select(worker => worker.StopAsync(CancellationToken.None)));
        foreach (var provider in providers)
            await provider.DisposeAsync();
    }
}
