namespace ClientGen.Batch;

/// <summary>Which items a report wants. What is not set does not narrow it.</summary>
public sealed record LedgerFilter
{
    /// <summary>Only items in one of these states.</summary>
    public IReadOnlyCollection<ItemState>? States { get; init; }
}
