using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ClientGen.Batch;

/// <summary>Takes items through their steps, each noted in a ledger before and after.</summary>
/// <param name="vendors">The vendors that items may name.</param>
public sealed class BatchRunner(IEnumerable<IBatchVendor> vendors)
{
    private readonly Dictionary<(string Vendor, string Operation), IBatchVendor> _vendors = vendors.ToDictionary(vendor =>
        (vendor.Name, vendor.Operation)
    );

    /// <summary>Plans what is new, and works on all that can be worked on: results that are not saved first (soonest to expire first), then
    /// jobs that run, then items of unknown outcome, then what is planned.</summary>
    /// <param name="plan">What to do.</param>
    /// <param name="ledger">Where it is noted.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Pauses: nothing more is begun, purchases under way end and are noted. Running again goes on.</param>
    /// <returns>Each item that was worked on, when it is put down, in the order in which they end.</returns>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was paused; all that was under way is noted.</exception>
    public async IAsyncEnumerable<ItemResult> RunAsync(
        BatchPlan plan,
        IBatchLedger ledger,
        BatchOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        using var lost = LostNotes.Open(options.TargetFolder);
        var run = new RunState(options);
        var services = new BatchServices(
            ledger,
            new NoteTaker(ledger, lost, run, options.TimeProvider),
            lost,
            run,
            new TargetFiles(options),
            options
        );
        await ledger.RecoverAsync(cancellationToken).ConfigureAwait(false);
        await ledger.PlanAsync(plan.Items, cancellationToken).ConfigureAwait(false);
        if (options.RetryFailed)
            await ledger.RetryFailedAsync(cancellationToken).ConfigureAwait(false);
        var results = Channel.CreateBounded<ItemResult>(options.Parallel);
        // When the caller stops reading, the run pauses too.
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, options.Abort);
        var work = new BatchSlots(_vendors, services, results.Writer).RunAsync(pause.Token);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
                yield return result;
        }
        finally
        {
            await pause.CancelAsync().ConfigureAwait(false);
            results.Reader.TryPeek(out _);
            while (!work.IsCompleted && await results.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            while (results.Reader.TryRead(out _)) { }
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await work.ConfigureAwait(false);
        lost.AllTakenUp();
        options.Abort.ThrowIfCancellationRequested();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
