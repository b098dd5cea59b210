using ClientGen.Batch.Rows;

namespace ClientGen.Batch.PostgreSql;

/// <content>Planning many items, and taking out what is planned with other settings.</content>
public sealed partial class PostgreSqlLedger
{
    private const int PlanChunk = 20_000;

    /// <inheritdoc/>
    public Task<PlanOutcome> PlanAsync(IAsyncEnumerable<BatchItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        return PlanChunks.AddAsync(items, PlanChunk, chunk => AddAsync(chunk, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> ForgetOthersAsync(string vendor, string operation, string request, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connection =>
                // Rows that another worker is about to lease are left to it.
                connection.RunAsync(
                    """
                    WITH others AS (
                        SELECT seq FROM items WHERE state IN ($1, $2) AND spent = 0 AND worker IS NULL AND request_id NOT IN (
                            SELECT id FROM requests WHERE (vendor, operation, request) = ($3, $4, $5))
                        FOR UPDATE SKIP LOCKED),
                    gone AS (DELETE FROM targets WHERE item_seq IN (SELECT seq FROM others))
                    DELETE FROM items WHERE seq IN (SELECT seq FROM others)
                    """,
                    cancellationToken,
                    (short)ItemState.Planned,
                    (short)ItemState.Failed,
                    vendor,
                    operation,
                    request
                ),
            cancellationToken
        );

    private Task<PlanOutcome> AddAsync(IReadOnlyList<BatchItem> chunk, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            async connection =>
                await new PostgreSqlPlanWriter(connection, cancellationToken)
                    .AddAsync(chunk, await _database.NowAsync(connection, cancellationToken).ConfigureAwait(false))
                    .ConfigureAwait(false),
            cancellationToken
        );
}
