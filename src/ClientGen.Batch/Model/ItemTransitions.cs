namespace ClientGen.Batch;

/// <summary>Which state may follow which, and what that does to the budget. All that is allowed stands here and nowhere else.</summary>
public static class ItemTransitions
{
    private static readonly Dictionary<(ItemState From, ItemState To), SpendEffect> Table = new()
    {
        // A worker takes it: the price is taken from the budget in the same step.
        [(ItemState.Planned, ItemState.Reserved)] = SpendEffect.Take,
        // Put down again, or its worker died: nothing was sent.
        [(ItemState.Reserved, ItemState.Planned)] = SpendEffect.GiveBack,
        [(ItemState.Reserved, ItemState.Failed)] = SpendEffect.GiveBack,
        // The note before the call that costs.
        [(ItemState.Reserved, ItemState.Sending)] = SpendEffect.Keep,
        // A start that costs nothing: at Autoenhance the fetching of the full image is what costs.
        [(ItemState.Reserved, ItemState.Started)] = SpendEffect.Keep,
        // The notes after it.
        [(ItemState.Sending, ItemState.Started)] = SpendEffect.Keep,
        [(ItemState.Sending, ItemState.Finished)] = SpendEffect.Keep,
        [(ItemState.Sending, ItemState.Saved)] = SpendEffect.Keep,
        [(ItemState.Sending, ItemState.Unknown)] = SpendEffect.Keep,
        // The vendor is known not to have begun: it was refused, or no connection was made.
        [(ItemState.Sending, ItemState.Planned)] = SpendEffect.GiveBack,
        [(ItemState.Sending, ItemState.Failed)] = SpendEffect.GiveBack,
        // A job whose result is what costs, and one whose result is paid for.
        [(ItemState.Started, ItemState.Sending)] = SpendEffect.Keep,
        [(ItemState.Started, ItemState.Finished)] = SpendEffect.Keep,
        // The vendor may charge for a job that failed: it counts as spent.
        [(ItemState.Started, ItemState.Failed)] = SpendEffect.Keep,
        // A new address of the same result.
        [(ItemState.Finished, ItemState.Finished)] = SpendEffect.Keep,
        [(ItemState.Finished, ItemState.Saved)] = SpendEffect.Keep,
        // The vendor no longer has it.
        [(ItemState.Finished, ItemState.Failed)] = SpendEffect.Keep,
        // Only when asked for: what was spent stays spent, and the next reserve takes the price once more.
        [(ItemState.Failed, ItemState.Planned)] = SpendEffect.Keep,
        [(ItemState.Unknown, ItemState.Planned)] = SpendEffect.Keep,
        // What the vendor shows of it. It still being unknown is a finding, too.
        [(ItemState.Unknown, ItemState.Started)] = SpendEffect.Keep,
        [(ItemState.Unknown, ItemState.Finished)] = SpendEffect.Keep,
        [(ItemState.Unknown, ItemState.Saved)] = SpendEffect.Keep,
        [(ItemState.Unknown, ItemState.Unknown)] = SpendEffect.Keep,
        // Notes on a job that goes on: it is put down as it is.
        [(ItemState.Started, ItemState.Started)] = SpendEffect.Keep,
    };

    /// <summary>All that is allowed.</summary>
    public static IEnumerable<(ItemState From, ItemState To)> All => Table.Keys;

    /// <summary>Whether one state may follow another.</summary>
    /// <param name="from">The state now.</param>
    /// <param name="to">The state after.</param>
    public static bool IsAllowed(ItemState from, ItemState to) => Table.ContainsKey((from, to));

    /// <summary>What the step does to the budget.</summary>
    /// <param name="from">The state now.</param>
    /// <param name="to">The state after.</param>
    /// <exception cref="InvalidTransitionException">The step is not allowed.</exception>
    public static SpendEffect EffectOf(ItemState from, ItemState to) =>
        Table.TryGetValue((from, to), out var effect) ? effect : throw new InvalidTransitionException(from, to);

    /// <summary>Where an item goes whose worker is gone; <see langword="null"/> where it stays as it is, to be taken up by
    /// another.</summary>
    /// <param name="state">The state that the worker left it in.</param>
    public static ItemState? WhenAbandoned(ItemState state) =>
        state switch
        {
            ItemState.Reserved => ItemState.Planned,
            ItemState.Sending => ItemState.Unknown,
            _ => null,
        };
}

/// <summary>What a step does to the budget.</summary>
public enum SpendEffect
{
    /// <summary>Nothing: what was taken stays taken.</summary>
    Keep,

    /// <summary>The item's price is taken.</summary>
    Take,

    /// <summary>The item's price is given back: the vendor is known not to have begun.</summary>
    GiveBack,
}
