using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <content>Keeping leases, taking them back, and trying again what failed.</content>
public sealed partial class PostgreSqlLedger
{
    // Few enough that no worker waits long for a row.
    private const int RecoverAtOnce = 200;

    /// <inheritdoc/>
    public Task<int> HeartbeatAsync(string worker, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(worker);
        return _database.WriteAsync(
            async connection =>
                await connection
                    .RunAsync(
                        "UPDATE items SET lease_expires = $1 WHERE worker = $2 AND NOT (lease_call = ANY ($3))",
                        cancellationToken,
                        await _database.NowAsync(connection, cancellationToken).ConfigureAwait(false) + duration,
                        worker,
                        _inDoubt.Keys.ToArray()
                    )
                    .ConfigureAwait(false),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<int> RecoverAsync(CancellationToken cancellationToken = default)
    {
        for (var all = 0; ; )
        {
            var some = await _database
                .WriteAsync(connection => RecoverAsync(connection, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            all += some;
            if (some < RecoverAtOnce)
                return all;
        }
    }

    /// <inheritdoc/>
    public Task<HeldLeases> HeldAsync(string? except = null, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            async connection =>
            {
                var now = await _database.NowAsync(connection, cancellationToken).ConfigureAwait(false);
                var counted = await connection
                    .RowsAsync(
                        row => HeldLeases.Of(row.GetInt64(0), row.IsDBNull(1) ? null : new DateTimeOffset(row.GetDateTime(1)), now),
                        "SELECT count(*), min(lease_expires) FROM items WHERE worker IS NOT NULL AND worker <> $1",
                        cancellationToken,
                        except ?? ""
                    )
                    .ConfigureAwait(false);
                return counted[0];
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<int> RetryFailedAsync(CancellationToken cancellationToken = default)
    {
        for (var all = 0; ; )
        {
            var some = await _database
                .WriteAsync(
                    async connection =>
                    {
                        var rows = await connection
                            .RowsAsync(
                                PostgreSqlRow.Read,
                                $"{PostgreSqlRow.Select} WHERE i.state = 6 ORDER BY i.seq LIMIT {RecoverAtOnce} FOR UPDATE OF i "
                                    + "SKIP LOCKED",
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                        var now = await _database.NowAsync(connection, cancellationToken).ConfigureAwait(false);
                        return await ChangeAsync(connection, rows, entry => LedgerRules.RetryFailed(entry, now), cancellationToken)
                            .ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            all += some;
            if (some < RecoverAtOnce)
                return all;
        }
    }

    private async Task<int> RecoverAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var now = await _database.NowAsync(connection, cancellationToken).ConfigureAwait(false);
        var rows = await connection
            .RowsAsync(
                PostgreSqlRow.Read,
                $"""
                {PostgreSqlRow.Select} WHERE i.worker IS NOT NULL AND i.lease_expires <= $1
                ORDER BY i.lease_expires LIMIT {RecoverAtOnce} FOR UPDATE OF i SKIP LOCKED
                """,
                cancellationToken,
                now
            )
            .ConfigureAwait(false);
        return await ChangeAsync(connection, rows, entry => LedgerRules.Recover(entry, now), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> ChangeAsync(
        NpgsqlConnection connection,
        List<PostgreSqlRow> rows,
        Func<LedgerEntry, LedgerEntry?> rule,
        CancellationToken cancellationToken
    )
    {
        var changes = new List<(PostgreSqlRow Before, LedgerEntry After)>();
        foreach (var row in rows)
        {
            if (rule(row.Entry) is { } after)
                changes.Add((row, after));
        }
        await PostgreSqlWriting.WriteAsync(connection, changes, cancellationToken).ConfigureAwait(false);
        return changes.Count;
    }
}
