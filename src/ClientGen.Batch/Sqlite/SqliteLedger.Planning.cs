using ClientGen.Batch.Rows;

namespace ClientGen.Batch;

/// <content>Planning many items, and taking out what is planned with other settings.</content>
public sealed partial class SqliteLedger
{
    private const int PlanChunk = 10_000;

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
            {
                const string Others = """
                    state IN (@planned, @failed) AND spent = 0 AND worker IS NULL AND request_id NOT IN (
                        SELECT id FROM requests WHERE vendor = @vendor AND operation = @operation AND request = @request)
                    """;
                (string, object?)[] values =
                [
                    ("@planned", (int)ItemState.Planned),
                    ("@failed", (int)ItemState.Failed),
                    ("@vendor", vendor),
                    ("@operation", operation),
                    ("@request", request),
                ];
                connection.Run($"DELETE FROM targets WHERE item_seq IN (SELECT seq FROM items WHERE {Others})", values);
                return connection.Run($"DELETE FROM items WHERE {Others}", values);
            },
            cancellationToken
        );

    private Task<PlanOutcome> AddAsync(IReadOnlyList<BatchItem> chunk, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            connection =>
            {
                using var writer = new SqlitePlanWriter(connection, Now);
                foreach (var item in chunk)
                    writer.Add(item);
                return writer.Outcome;
            },
            cancellationToken
        );
}
