using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClientGen.Batch;

/// <summary>Works on a ledger until the host stops; then purchases under way are let end and noted.</summary>
internal sealed partial class BatchWorker(BatchRunner runner, BatchWorkerOptions options, ILogger logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts without waiting for the ledger.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RoundsAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (LedgerException fault)
            {
                Unusable(logger, fault.Message);
                await WaitAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task RoundsAsync(CancellationToken stopping)
    {
        var ledger = await options.OpenLedger(stopping).ConfigureAwait(false);
        await using var opened = ledger.ConfigureAwait(false);
        while (true)
        {
            await foreach (var result in runner.RunAsync(BatchPlan.OfTheLedger, ledger, options.Run, stopping).ConfigureAwait(false))
                PutDown(logger, result.Entry.Item.Vendor, result.Entry.Item.Id, result.State, result.WasBought, result.Reason);
            await WaitAsync(stopping).ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        try
        {
            await Task.Delay(options.Pause, options.Run.TimeProvider, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The loop ends.
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Vendor} item {Item} is {State}; bought: {Bought}. {Reason}")]
    private static partial void PutDown(ILogger logger, string vendor, ItemId item, ItemState state, bool bought, string? reason);

    [LoggerMessage(2, LogLevel.Error, "The ledger cannot be used: {Reason}")]
    private static partial void Unusable(ILogger logger, string reason);
}
