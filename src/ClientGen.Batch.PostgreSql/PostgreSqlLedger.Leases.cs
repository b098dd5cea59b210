using System.Collections.Concurrent;
using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <content>Leasing items, keeping leases and taking them back.</content>
public sealed partial class PostgreSqlLedger
{
    // Few enough that no worker waits long for a row.
    private const int RecoverAtOnce = 200;

    // Calls of which it is not known whether they leased anything: a heartbeat does not keep what nobody works on.
    private readonly ConcurrentDictionary<Guid, bool> _inDoubt = new();

    /// <inheritdoc/>
    public async Task<Leases> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!LedgerRules.IsLeasable(request.State))
            throw new ArgumentException($"Items that are {request.State} are not leased.", nameof(request));
        var call = Guid.NewGuid();
        var isAgain = false;
        try
        {
            return await _database
                .WriteAsync(
                    connection =>
                    {
                        var mayBeDone = isAgain;
                        isAgain = true;
                        return LeaseAsync(connection, request, call, mayBeDone, cancellationToken);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch
        {
            _inDoubt[call] = true;
            throw;
        }
    }

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

    private async Task<Leases> LeaseAsync(
        NpgsqlConnection connection,
        LeaseRequest request,
        Guid call,
        bool mayBeDone,
        CancellationToken cancellationToken
    )
    {
        if (
            mayBeDone
            && await LeasedBeforeAsync(connection, request, call, cancellationToken).ConfigureAwait(false) is { Count: > 0 } before
        )
            return new(before, IsBudgetReached: false);

        var found = await connection
            .RowsAsync(
                PostgreSqlRow.Read,
                Wanted(request.State),
                cancellationToken,
                (short)request.State,
                request.Worker,
                (long)request.Count
            )
            .ConfigureAwait(false);
        if (found.Count == 0)
            return new([], IsBudgetReached: false);
        // Before the lock of the budget: others wait while it is held.
        var now = await _database.NowAsync(connection, cancellationToken).ConfigureAwait(false);
        var isPlanned = request.State == ItemState.Planned;
        var left =
            isPlanned && request.Budget is { } budget
                ? budget - await PostgreSqlSpending.LockedSumAsync(connection, cancellationToken).ConfigureAwait(false)
                : long.MaxValue;
        var leased = new List<(PostgreSqlRow Before, LedgerEntry After)>();
        foreach (var row in found)
        {
            if (isPlanned && row.Entry.Item.Price > left)
                break;
            left -= isPlanned ? row.Entry.Item.Price : 0;
            leased.Add((row, LedgerRules.Lease(row.Entry, request.Worker, now, request.Duration)));
        }
        await PostgreSqlWriting.WriteAsync(connection, leased, cancellationToken, leaseCall: call).ConfigureAwait(false);
        return new([.. leased.Select(change => change.After)], leased.Count < found.Count);
    }

    // The first try holds its rows until it is decided: a row that is not there now is not going to be.
    private static async Task<IReadOnlyList<LedgerEntry>> LeasedBeforeAsync(
        NpgsqlConnection connection,
        LeaseRequest request,
        Guid call,
        CancellationToken cancellationToken
    )
    {
        var rows = await connection
            .RowsAsync(
                PostgreSqlRow.Read,
                $"{PostgreSqlRow.Select} WHERE i.worker = $1 AND i.lease_call = $2 ORDER BY i.seq FOR UPDATE OF i",
                cancellationToken,
                request.Worker,
                call
            )
            .ConfigureAwait(false);
        return [.. rows.Select(row => row.Entry)];
    }

    private static string Wanted(ItemState state)
    {
        var order = state switch
        {
            ItemState.Planned => "i.seq",
            ItemState.Finished => "coalesce(i.result_expires, 'infinity'::timestamptz), i.seq",
            _ => "i.updated_at, i.seq",
        };
        // The number stands in the text too: it is what tells the planner which index covers it.
        return $"""
            {PostgreSqlRow.Select}
            WHERE i.state = $1 AND i.state = {(int)state} AND i.worker IS NULL AND (i.put_down_by IS NULL OR i.put_down_by <> $2)
            ORDER BY {order} LIMIT $3 FOR UPDATE OF i SKIP LOCKED
            """;
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
            if (rule(row.Entry) is { } after)
                changes.Add((row, after));
        await PostgreSqlWriting.WriteAsync(connection, changes, cancellationToken).ConfigureAwait(false);
        return changes.Count;
    }
}
