using System.Runtime.CompilerServices;
using ClientGen.Batch.Rows;

namespace ClientGen.Batch;

/// <content>Counting and reading items and their targets.</content>
public sealed partial class SqliteLedger
{
    private const int Page = 500;

    /// <inheritdoc/>
    public Task<LedgerCounts> CountAsync(CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            connection =>
            {
                var states = connection.Rows(
                    row => ((ItemState)row.GetInt32(0), row.GetInt64(1)),
                    "SELECT state, COUNT(*) FROM items GROUP BY state"
                );
                var targets = connection.Number("SELECT COUNT(*) FROM targets");
                var open = connection.Number("SELECT COUNT(*) FROM targets WHERE saved = 0");
                var spent = connection.Number("SELECT spent FROM totals");
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
        // Numbers of an enumeration: nothing that a caller wrote.
        var states = filter?.States is { } some
            ? "AND i.state IN "
                + $"({string.Join(", ", some.Select(state => ((int)state).ToString(System.Globalization.CultureInfo.InvariantCulture)))})"
            : "";
        for (long last = 0; ; )
        {
            var page = await _database
                .ReadAsync(
                    connection =>
                        connection.Rows(
                            SqliteRow.Read,
                            $"SELECT {LedgerRow.Columns} {LedgerRow.From} WHERE i.seq > @last {states} ORDER BY i.seq LIMIT {Page}",
                            ("@last", last)
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var (entry, _) in page)
                yield return entry;
            if (page.Count < Page)
                yield break;
            last = page[^1].Seq;
        }
    }

    /// <inheritdoc/>
    public Task<LedgerEntry?> FindAsync(ItemId item, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(connection => Find(connection, item), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LedgerTarget>> TargetsAsync(ItemId item, CancellationToken cancellationToken = default) =>
        await _database
            .ReadAsync(
                connection =>
                    connection.Rows(
                        LedgerRow.Target,
                        $"""
                        {LedgerRow.SelectTargets}
                        WHERE i.id = @id ORDER BY t.path <> i.target, t.path
                        """,
                        ("@id", item.Value)
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerTarget> UnsavedTargetsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var (seq, path) = (0L, ""); ; )
        {
            var page = await _database
                .ReadAsync(
                    connection =>
                        connection.Rows(
                            row => (Target: LedgerRow.Target(row), Seq: row.GetInt64(4)),
                            $"""
                            {LedgerRow.SelectTargets}
                            WHERE t.saved = 0 AND i.state = @saved AND (i.seq, t.path) > (@seq, @path)
                            ORDER BY i.seq, t.path LIMIT {Page}
                            """,
                            ("@saved", (int)ItemState.Saved),
                            ("@seq", seq),
                            ("@path", path)
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

    /// <inheritdoc/>
    public Task MarkSavedAsync(ItemId item, string target, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(connection => MarkSaved(connection, item, target), cancellationToken);
}
