using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClientGen.Batch.Tests;

public sealed class HostingTests
{
    [Fact]
    public async Task AWorker_DoesWhatIsInTheLedger_AndEndsWithTheHost()
    {
        await using var rig = await Rig.StartAsync("claid");
        var items = await rig.PhotosAsync(3);
        await using (var planned = await rig.OpenAsync())
            await planned.PlanAsync(Plans.Of(items));
        var saved = new TaskCompletionSource();
        var services = new ServiceCollection();
        services.AddClaid(options =>
        {
            options.ApiKey = "key";
            options.BaseAddress = rig.Simulator.BaseAddress;
            options.AllowInsecureLoopback = true;
            options.LimitRate = false;
        });
        var count = 0;
        services
            .AddClientGenBatch()
            .AddClientGenBatchWorker(
                new BatchWorkerOptions
                {
                    OpenLedger = async token => await SqliteLedger.OpenAsync(rig.LedgerFile, cancellationToken: token),
                    Run = new BatchOptions
                    {
                        TargetFolder = rig.Out,
                        AfterResult = (_, _) =>
                        {
                            if (Interlocked.Increment(ref count) == items.Length)
                                saved.SetResult();
                            return Task.CompletedTask;
                        },
                    },
                }
            );
        await using var provider = services.BuildServiceProvider();
        var worker = provider.GetServices<IHostedService>().Single(service => service.GetType().Name == "BatchWorker");
        await worker.StartAsync(CancellationToken.None);
        await saved.Task.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);
        await worker.StopAsync(CancellationToken.None);
        rig.Purchases.ShouldBe(3);
        // The worker has let go of the ledger.
        await (await rig.OpenAsync()).DisposeAsync();
        (await rig.CountsAsync()).Of(ItemState.Saved).ShouldBe(3);
    }
}
