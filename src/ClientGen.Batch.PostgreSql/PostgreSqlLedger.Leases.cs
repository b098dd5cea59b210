using System.Collections.Concurrent;
using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <content>Leasing items.</content>
public sealed partial class PostgreSqlLedger
{
    // Calls of which it is not known whether they leased anything: a heartbeat does not keep what nobody works on.
    private readonly ConcurrentDictionary<Guid, bool> _inDoubt = new();

    // Only spares a try: whether it holds is looked up under the lock.
    private volatile bool _isNearTheBudget;

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
            return (_isNearTheBudget ? null : await TryAsync(isAlone: false).ConfigureAwait(false))
                ?? (await TryAsync(isAlone: true).ConfigureAwait(false))!;
        }
        catch
        {
            _inDoubt[call] = true;
            throw;
        }

        Task<Leases?> TryAsync(bool isAlone) =>
            _database.WriteAsync(
                connection =>
                {
                    var mayBeDone = isAgain;
                    isAgain = true;
                    return LeaseAsync(connection, request, call, mayBeDone, isAlone, cancellationToken);
                },
                cancellationToken
            );
    }

    // Null where the budget may be too near for taking from it while others do; nothing is leased then.
    private async Task<Leases?> LeaseAsync(
        NpgsqlConnection connection,
        LeaseRequest request,
        Guid call,
        bool mayBeDone,
        bool isAlone,
        CancellationToken cancellationToken
    )
    {
        if (
            mayBeDone
            && await LeasedBeforeAsync(connection, request, call, cancellationToken).ConfigureAwait(false) is { Count: > 0 } before
        )
        {
            return new(before, IsBudgetReached: false);
        }

        var isPlanned = request.State == ItemState.Planned;
        var budget = isPlanned ? request.Budget : null;
        var hold =
            budget is null ? null
            : isAlone ? PostgreSqlSpending.TakeAlone
            : PostgreSqlSpending.TakeTogether;
        var found = await PostgreSqlLeasable.FindAsync(connection, request, hold, cancellationToken).ConfigureAwait(false);
        var left = budget is null ? long.MaxValue : budget.Value - found.Spent;
        if (budget is not null && !MayGoOn(found, left, isAlone))
            return null;
        var now = _options.DatabaseClock?.GetUtcNow() ?? found.Now;
        var leased = new List<(PostgreSqlRow Before, LedgerEntry After)>();
        foreach (var row in found.Rows)
        {
            if (isPlanned && row.Entry.Item.Price > left)
                break;
            left -= isPlanned ? row.Entry.Item.Price : 0;
            leased.Add((row, LedgerRules.Lease(row.Entry, request.Worker, now, request.Duration)));
        }
        await PostgreSqlWriting.WriteAsync(connection, leased, cancellationToken, leaseCall: call).ConfigureAwait(false);
        return new([.. leased.Select(change => change.After)], leased.Count < found.Rows.Count);
    }

    private bool MayGoOn(PostgreSqlLeasable found, long left, bool isAlone)
    {
        var take = found.Rows.Sum(row => row.Entry.Item.Price);
        var isFar =
            take <= PostgreSqlSpending.MostTogether && left >= PostgreSqlSpending.Margin(_options.MostConnections ?? found.Connections);
        // The next one begins as this one ended.
        _isNearTheBudget = !isFar;
        return isFar || isAlone;
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
}
