namespace ClientGen.Batch;

/// <summary>What a run is to do.</summary>
/// <param name="Items">The items, in the order in which they are to be done. What the ledger knows already is left as it is.</param>
public sealed record BatchPlan(IAsyncEnumerable<BatchItem> Items)
{
    /// <summary>Nothing new: what the ledger has, as a worker beside others does it.</summary>
    public static BatchPlan OfTheLedger { get; } = new(AsyncEmpty());

    private static async IAsyncEnumerable<BatchItem> AsyncEmpty()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield break;
    }
}
