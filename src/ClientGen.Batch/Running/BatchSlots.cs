using System.Threading.Channels;

namespace ClientGen.Batch;

/// <summary>Works on several items at once, each slot on one.</summary>
internal sealed class BatchSlots(
    IReadOnlyDictionary<(string Vendor, string Operation), IBatchVendor> vendors,
    BatchServices services,
    ChannelWriter<ItemResult> results
)
{
    // What is paid for and may expire comes first; what costs comes last.
    private static readonly ItemState[] Order = [ItemState.Finished, ItemState.Started, ItemState.Unknown, ItemState.Planned];

    private readonly OtherWorkers _others = new(services);

    private BatchOptions Options => services.Options;

    public async Task RunAsync(CancellationToken pause)
    {
        using var ended = new CancellationTokenSource();
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(pause);
        var heartbeat = HeartbeatAsync(ended.Token);
        Exception? fault = null;
        try
        {
            await new MoreTargets(services).SaveAsync(results, pause).ConfigureAwait(false);
            await Task.WhenAll(Enumerable.Range(0, Options.Parallel).Select(_ => SlotAsync(broken, pause))).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (pause.IsCancellationRequested)
        {
            // Paused: the caller is told once all is noted.
        }
        catch (Exception caught)
        {
            fault = caught;
            throw;
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await heartbeat.ConfigureAwait(false);
            results.Complete(fault);
        }
    }

    private async Task SlotAsync(CancellationTokenSource broken, CancellationToken pause)
    {
        await Task.Yield();
        try
        {
            await WorkAsync(pause, broken.Token).ConfigureAwait(false);
        }
        catch
        {
            // What this slot had stays with this run until its lease ends: the others do not wait for it.
            await broken.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task WorkAsync(CancellationToken pause, CancellationToken broken)
    {
        while (!pause.IsCancellationRequested && await NextOfAllAsync(pause, broken).ConfigureAwait(false) is { } entry)
        {
            var started = Options.TimeProvider.GetTimestamp();
            using var activity = BatchTelemetry.Start(entry.Item);
            var vendor = vendors.GetValueOrDefault((entry.Item.Vendor, entry.Item.Operation));
            if (vendor is null)
            {
                throw new LedgerException(
                    $"The ledger has work for {entry.Item.Vendor} ({entry.Item.Operation}), which this run does not do. Run it "
                        + "with that vendor, "
                        + "or use another ledger.",
                    LedgerFault.OtherVendor
                );
            }
            var result = await new ItemWork(entry, vendor, services, pause).RunAsync().ConfigureAwait(false);
            BatchTelemetry.Ended(activity, result, Options.TimeProvider.GetElapsedTime(started));
            if (Options.AfterResult is { } tell)
                await tell(result, CancellationToken.None).ConfigureAwait(false);
            await results.WriteAsync(result, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<LedgerEntry?> NextOfAllAsync(CancellationToken pause, CancellationToken broken)
    {
        while (true)
        {
            if (await NextAsync(pause).ConfigureAwait(false) is { } entry)
                return entry;
            try
            {
                if (!await _others.WaitAsync(broken).ConfigureAwait(false))
                // What was put down between the two looks.
                {
                    return await NextAsync(pause).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (broken.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    private async Task<LedgerEntry?> NextAsync(CancellationToken pause)
    {
        foreach (var state in Order)
        {
            if (state == ItemState.Planned && services.Run.Stop is not null)
                return null;
            var leases = await services
                .Ledger.LeaseAsync(
                    new LeaseRequest
                    {
                        Worker = Options.Worker,
                        State = state,
                        Duration = Options.LeaseDuration,
                        Budget = Options.Budget,
                    },
                    pause
                )
                .ConfigureAwait(false);
            if (leases.IsBudgetReached)
            {
                services.Run.StopBuying(
                    BatchStopCause.Budget,
                    FormattableString.Invariant($"The budget of {Options.Budget} purchases is reached.")
                );
            }
            if (leases.Entries is [var entry, ..])
                return entry;
        }
        return null;
    }

    private async Task HeartbeatAsync(CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Options.LeaseDuration / 3, Options.TimeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(ended).ConfigureAwait(false))
            {
                await services.Ledger.HeartbeatAsync(Options.Worker, Options.LeaseDuration, ended).ConfigureAwait(false);
                await services.Ledger.RecoverAsync(ended).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The run is over.
        }
        catch (LedgerException fault)
        {
            services.Run.StopBuying(BatchStopCause.Ledger, fault.Message);
        }
    }
}
