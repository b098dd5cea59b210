namespace ClientGen.Batch;

/// <summary>One place where an item's result goes. Files of the same content have one item and a target each.</summary>
/// <param name="Item">The item.</param>
/// <param name="Path">Relative to the target folder, with <c>/</c> between folders.</param>
/// <param name="Sources">Where this one comes from.</param>
/// <param name="IsSaved">Whether the result is there.</param>
public sealed record LedgerTarget(ItemId Item, string Path, IReadOnlyList<string> Sources, bool IsSaved);
