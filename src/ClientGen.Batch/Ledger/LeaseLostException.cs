namespace ClientGen.Batch;

/// <summary>A worker wrote of an item that it no longer has: its lease ran out and was taken back. Nothing was written.</summary>
/// <param name="item">The item.</param>
/// <param name="lease">The lease that the worker held.</param>
public sealed class LeaseLostException(ItemId item, long lease)
    : Exception($"Lease {lease} of the item {item} is over: another worker may have it. Nothing was written.")
{
    /// <summary>The item.</summary>
    public ItemId Item { get; } = item;

    /// <summary>The lease that the worker held.</summary>
    public long Lease { get; } = lease;
}
