using ClientGen.Batch.Rows;
using Microsoft.Data.Sqlite;

namespace ClientGen.Batch;

/// <content>Keeping leases, taking them back, and trying again what failed.</content>
public sealed partial class SqliteLedger
{
    /// <inheritdoc/>
    public Task<int> HeartbeatAsync(string worker, TimeSpan duration, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connection =>
                connection.Run(
                    "UPDATE items SET lease_expires = @until WHERE worker = @worker",
                    ("@until", Now + (long)duration.TotalMilliseconds),
                    ("@worker", worker)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<int> RecoverAsync(CancellationToken cancellationToken = default) => TakeBackAsync(Time, cancellationToken);

    /// <inheritdoc/>
    public Task<HeldLeases> HeldAsync(string? except = null, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            connection =>
                connection
                    .Rows(
                        row =>
                            HeldLeases.Of(
                                row.GetInt64(0),
                                row.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                                Time
                            ),
                        "SELECT COUNT(*), MIN(lease_expires) FROM items WHERE worker IS NOT NULL AND worker IS NOT @except",
                        ("@except", except)
                    )
                    .Single(),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<int> RetryFailedAsync(CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connection =>
                connection.Run(
                    """
                    UPDATE items SET state = @planned, handle = NULL, job_token = NULL, result_address = NULL, result_expires = NULL,
                        put_down_by = NULL, updated_at = @now
                    WHERE state = @failed AND worker IS NULL
                    """,
                    ("@planned", (int)ItemState.Planned),
                    ("@failed", (int)ItemState.Failed),
                    ("@now", Now)
                ),
            cancellationToken
        );

    private Task<int> TakeBackAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => TakeBack(connection, now), cancellationToken);

    private static int TakeBack(SqliteConnection connection, DateTimeOffset now)
    {
        var held = connection.Rows(SqliteRow.Read, $"SELECT {LedgerRow.Columns} {LedgerRow.From} WHERE i.worker IS NOT NULL");
        var back = 0;
        foreach (var (entry, seq) in held)
        {
            if (LedgerRules.Recover(entry, now) is not { } recovered)
                continue;
            Write(connection, seq, entry, recovered);
            back++;
        }
        return back;
    }
}
