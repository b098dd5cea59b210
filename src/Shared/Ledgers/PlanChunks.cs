namespace ClientGen.Batch.Rows;

/// <summary>Adds a long list to a store by parts, a transaction each.</summary>
internal static class PlanChunks
{
    /// <param name="items">The list.</param>
    /// <param name="size">Items of one part: enough that the cost of a transaction is shared by many, and few enough that a run waits for
    /// none of them.</param>
    /// <param name="add">Adds one part.</param>
    /// <param name="cancellationToken">Ends it between two items; parts that were added stay.</param>
    public static async Task<PlanOutcome> AddAsync(
        IAsyncEnumerable<BatchItem> items,
        int size,
        Func<IReadOnlyList<BatchItem>, Task<PlanOutcome>> add,
        CancellationToken cancellationToken
    )
    {
        var sum = new PlanOutcome(0, 0, 0);
        var part = new List<BatchItem>(size);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            part.Add(item);
            if (part.Count == size)
                await AddPartAsync().ConfigureAwait(false);
        }
        if (part.Count > 0)
            await AddPartAsync().ConfigureAwait(false);
        return sum;

        async Task AddPartAsync()
        {
            var more = await add(part).ConfigureAwait(false);
            sum = new(sum.Added + more.Added, sum.Known + more.Known, sum.AddedTargets + more.AddedTargets);
            part.Clear();
        }
    }
}
