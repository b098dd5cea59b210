namespace ClientGen.Batch;

/// <summary>One place where an item's result goes. Files of the same content have one item and a target each.</summary>
/// <param name="Item">The item.</param>
/// <param name="Path">Relative to the target folder, with <c>/</c> between folders.</param>
/// <param name="Sources">Where this one comes from.</param>
/// <param name="IsSaved">Whether the result is there.</param>
public sealed record LedgerTarget(ItemId Item, string Path, IReadOnlyList<string> Sources, bool IsSaved)
{
    /// <summary>Whether all members are the same; sources are compared one by one, in their order.</summary>
    /// <param name="other">The other target.</param>
    public bool Equals(LedgerTarget? other) =>
        other is not null
        && (Item, Path, IsSaved) == (other.Item, other.Path, other.IsSaved)
        && Sources.SequenceEqual(other.Sources, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Item, Path, IsSaved);
}
