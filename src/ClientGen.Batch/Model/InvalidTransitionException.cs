namespace ClientGen.Batch;

/// <summary>A step that <see cref="ItemTransitions"/> does not allow. Nothing was written.</summary>
/// <param name="from">The state now.</param>
/// <param name="to">The state that was asked for.</param>
public sealed class InvalidTransitionException(ItemState from, ItemState to)
    : InvalidOperationException($"An item that is {from} cannot become {to}.")
{
    /// <summary>The state now.</summary>
    public ItemState From { get; } = from;

    /// <summary>The state that was asked for.</summary>
    public ItemState To { get; } = to;
}
