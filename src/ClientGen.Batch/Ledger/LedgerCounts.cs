namespace ClientGen.Batch;

/// <summary>How many items stand where, and what they took from the budget.</summary>
/// <param name="ByState">How many items are in each state; states without any are missing.</param>
/// <param name="Targets">How many places results go to.</param>
/// <param name="SavedTargets">How many of them have their result.</param>
/// <param name="Spent">What was taken from the budget, in purchases: bought, reserved, or of unknown outcome.</param>
public sealed record LedgerCounts(IReadOnlyDictionary<ItemState, long> ByState, long Targets, long SavedTargets, long Spent)
{
    /// <summary>How many items are in a state.</summary>
    /// <param name="state">The state.</param>
    public long Of(ItemState state) => ByState.TryGetValue(state, out var count) ? count : 0;

    /// <summary>How many items there are.</summary>
    public long Total => ByState.Values.Sum();
}

/// <summary>What planning came to.</summary>
/// <param name="Added">Items that are new.</param>
/// <param name="Known">Items that were there, whatever became of them: they are left as they are.</param>
/// <param name="AddedTargets">Targets that are new, those of new items included.</param>
public sealed record PlanOutcome(long Added, long Known, long AddedTargets);
