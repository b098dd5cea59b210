using System.Runtime.CompilerServices;
using ClientGen.Batch.Rows;

namespace ClientGen.Batch.PostgreSql;

/// <content>Counting and reading items and their targets.</content>
public sealed partial class PostgreSqlLedger
{
    private const int Page = 500;

    /// <inheritdoc/>
    public Task<LedgerCounts> CountAsync(CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            async connection =>
            {
                var states = await connection
                    .RowsAsync(
                        row => ((ItemState)row.GetInt16(0), row.GetInt64(1)),
                        "SELECT state, count(*) FROM items GROUP BY state",
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                var targets = await connection.NumberAsync("SELECT count(*) FROM targets", cancellationToken).ConfigureAwait(false);
                var open = await connection
                    .NumberAsync("SELECT count(*) FROM targets WHERE NOT saved", cancellationToken)
                    .ConfigureAwait(false);
                var spent = await PostgreSqlSpending.SumAsync(connection, cancellationToken).ConfigureAwait(false);
                return new LedgerCounts(states.ToDictionary(pair => pair.Item1, pair => pair.Item2), targets, targets - open, spent);
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        LedgerFilter? filter = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var states =
            filter?.States?.Select(state => (short)state).ToArray() ?? [.. Enum.GetValues<ItemState>().Select(state => (short)state)];
        for (long last = 0; ; )
        {
            var after = last;
            var page = await _database
                .ReadAsync(
                    connection =>
                        connection.RowsAsync(
                            PostgreSqlRow.Read,
                            $"{PostgreSqlRow.Select} WHERE i.seq > $1 AND i.state = ANY ($2) ORDER BY i.seq LIMIT {Page}",
                            cancellationToken,
                            after,
                            states
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var row in page)
                yield return row.Entry;
            if (page.Count < Page)
                yield break;
            last = page[^1].Seq;
        }
    }

    /// <inheritdoc/>
    public Task<LedgerEntry?> FindAsync(ItemId item, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            async connection =>
                (
                    await connection
                        .RowsAsync(PostgreSqlRow.Read, $"{PostgreSqlRow.Select} WHERE i.id = $1", cancellationToken, item.Value)
                        .ConfigureAwait(false)
                )
                    .FirstOrDefault()
                    ?.Entry,
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LedgerTarget>> TargetsAsync(ItemId item, CancellationToken cancellationToken = default) =>
        await _database
            .ReadAsync(
                connection =>
                    connection.RowsAsync(
                        LedgerRow.Target,
                        $"{LedgerRow.SelectTargets} WHERE i.id = $1 ORDER BY t.path <> i.target, t.path",
                        cancellationToken,
                        item.Value
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerTarget> UnsavedTargetsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var (seq, path) = (0L, ""); ; )
        {
            var (afterSeq, afterPath) = (seq, path);
            var page = await _database
                .ReadAsync(
                    connection =>
                        connection.RowsAsync(
                            row => (Target: LedgerRow.Target(row), Seq: row.GetInt64(4)),
                            $"""
                            {LedgerRow.SelectTargets} WHERE NOT t.saved AND i.state = $1 AND (t.item_seq, t.path) > ($2, $3)
                            ORDER BY t.item_seq, t.path LIMIT {Page}
                            """,
                            cancellationToken,
                            (short)ItemState.Saved,
                            afterSeq,
                            afterPath
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var (target, _) in page)
                yield return target;
            if (page.Count < Page)
                yield break;
            (seq, path) = (page[^1].Seq, page[^1].Target.Path);
        }
    }
}
