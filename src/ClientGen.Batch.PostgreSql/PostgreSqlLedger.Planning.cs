namespace ClientGen.Batch.PostgreSql;

/// <content>Planning many items.</content>
public sealed partial class PostgreSqlLedger
{
    // Rows of one transaction: enough that its cost is shared by many, and few enough that a run waits for none of them.
    private const int PlanChunk = 20_000;

    /// <inheritdoc/>
    public async Task<PlanOutcome> PlanAsync(IAsyncEnumerable<BatchItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        var sum = new PlanOutcome(0, 0, 0);
        var chunk = new List<BatchItem>(PlanChunk);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            chunk.Add(item);
            if (chunk.Count == PlanChunk)
                sum = await AddAsync(sum, chunk, cancellationToken).ConfigureAwait(false);
        }
        return await AddAsync(sum, chunk, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PlanOutcome> AddAsync(PlanOutcome sum, List<BatchItem> chunk, CancellationToken cancellationToken)
    {
        if (chunk.Count == 0)
            return sum;
        var more = await _database
            .WriteAsync(
                async connection =>
                    await new PostgreSqlPlanWriter(connection, cancellationToken)
                        .AddAsync(chunk, await _database.NowAsync(connection, cancellationToken).ConfigureAwait(false))
                        .ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        chunk.Clear();
        return new(sum.Added + more.Added, sum.Known + more.Known, sum.AddedTargets + more.AddedTargets);
    }
}
