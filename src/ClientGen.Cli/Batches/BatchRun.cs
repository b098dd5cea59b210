using ClientGen.Batch;

namespace ClientGen.Cli.Batches;

/// <summary>One run of the command.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="planner">Makes items of photos.</param>
/// <param name="request">The vendor's request in canonical JSON.</param>
/// <param name="sources">The photos.</param>
/// <param name="ledgerPlace">The ledger's file, or its database's address.</param>
/// <param name="view">Shows it.</param>
internal sealed class BatchRun(
    IBatchVendor vendor,
    BatchPlanner planner,
    string request,
    IReadOnlyList<string> sources,
    string ledgerPlace,
    IRunView view
)
{
    /// <summary>How many photos could not be planned; counted by who made the planner.</summary>
    public required Func<long> Problems { get; init; }

    public async Task<int> RunAsync(BatchOptions options, CancellationToken pause)
    {
        await using var ledger = await RunLedger.OpenAsync(ledgerPlace, pause);
        var others = await ledger.ForgetOthersAsync(vendor.Name, vendor.Operation, request, pause);
        if (others > 0)
            view.Said($"{others} photos were planned with other settings and never sent: they are taken out.");
        var planned = await ledger.PlanAsync(planner.PlanAsync(sources, pause), pause);
        if (options.RetryFailed)
            await ledger.RetryFailedAsync(pause);
        var before = await ledger.CountAsync(pause);
        view.Planned(planned, before);
        var tally = new RunTally(before, options.TimeProvider);
        var isPaused = false;
        try
        {
            await foreach (var result in new BatchRunner([vendor]).RunAsync(BatchPlan.OfTheLedger, ledger, options, pause))
            {
                tally.Add(result);
                view.Item(result, tally);
            }
        }
        catch (OperationCanceledException) when (pause.IsCancellationRequested)
        {
            isPaused = true;
        }
        var after = await ledger.CountAsync(CancellationToken.None);
        view.Summary(tally, after, Problems());
        if (await ledger.HeldAsync(null, CancellationToken.None) is { EndsIn: { } first } held)
        {
            view.Said(
                $"{held.Count} photos are not done: workers have them, or had them when they ended. What of them is not kept up "
                    + "comes back when "
                    + $"its lease runs out, the first in {RunTally.Length(first)}; the same command goes on with it then."
            );
        }
        if (isPaused)
            view.Said("Paused. The same command goes on.");
        return after.Of(ItemState.Saved) == after.Total && after.Targets == after.SavedTargets && Problems() == 0
            ? ExitCode.Success
            : ExitCode.Failed;
    }

    /// <summary>Counts without changing anything.</summary>
    public async Task<int> DryRunAsync(CancellationToken cancellationToken)
    {
        await using var ledger = RunLedger.IsThere(ledgerPlace) ? await RunLedger.OpenReadAsync(ledgerPlace) : null;
        var seen = new HashSet<ItemId>();
        var (photos, known) = (0L, new Dictionary<ItemState, long>());
        await foreach (var item in planner.PlanAsync(sources, cancellationToken))
        {
            photos++;
            if (!seen.Add(item.Id) || ledger is null || await ledger.FindAsync(item.Id, cancellationToken) is not { } entry)
                continue;
            known[entry.State] = known.GetValueOrDefault(entry.State) + 1;
        }
        var open =
            seen.Count - known.Values.Sum() + known.GetValueOrDefault(ItemState.Planned) + known.GetValueOrDefault(ItemState.Reserved);
        view.Said($"{photos} images of {seen.Count} different contents; {photos - seen.Count} are the same and are bought once.");
        foreach (var (state, count) in known.OrderBy(pair => pair.Key).Where(pair => pair.Key > ItemState.Reserved))
            view.Said($"{count} are {RunWords.Of(state)}.");
        view.Said(
            $"{open} would be bought. {vendor.Name} charges for each; what one costs depends on the account's plan and is not "
                + "in its document."
        );
        return ExitCode.Success;
    }
}
