using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace ClientGen.Batch.PostgreSql;

/// <summary>What a worker may lease, locked, with the time and what was spent of the budget: all in one round trip.</summary>
/// <param name="Rows">The items in their order; other transactions pass them by.</param>
/// <param name="Now">The database's time when it found the last of them; it waited for none.</param>
/// <param name="Spent">What was spent.</param>
/// <param name="Connections">How many transactions there can be at once.</param>
internal sealed record PostgreSqlLeasable(IReadOnlyList<PostgreSqlRow> Rows, DateTimeOffset Now, long Spent, long Connections)
{
    /// <param name="connection">A connection in a transaction.</param>
    /// <param name="request">What the worker asks for.</param>
    /// <param name="budgetLock">The lock under which the sum is read; null where there is no budget to keep to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PostgreSqlLeasable> FindAsync(
        NpgsqlConnection connection,
        LeaseRequest request,
        string? budgetLock,
        CancellationToken cancellationToken
    )
    {
        var batch = new NpgsqlBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            // Before the lock of the budget: others wait while it is held.
            batch.BatchCommands.Add(
                new NpgsqlBatchCommand(Wanted(request))
                {
                    Parameters =
                    {
                        new() { NpgsqlDbType = NpgsqlDbType.Text, Value = request.Worker },
                    },
                }
            );
            if (budgetLock is not null)
            {
                batch.BatchCommands.Add(new(budgetLock));
                batch.BatchCommands.Add(new(PostgreSqlSpending.Look));
            }
            var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var (rows, now) = (new List<PostgreSqlRow>(), default(DateTimeOffset));
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    rows.Add(PostgreSqlRow.Read(reader));
                    now = new DateTimeOffset(reader.GetDateTime(PostgreSqlRow.NextColumn));
                }
                if (budgetLock is null)
                    return new(rows, now, 0, 0);
                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                return new(rows, now, reader.GetInt64(0), reader.GetInt64(1));
            }
        }
    }

    private static string Wanted(LeaseRequest request)
    {
        var order = request.State switch
        {
            ItemState.Planned => "i.seq",
            ItemState.Finished => "coalesce(i.result_expires, 'infinity'::timestamptz), i.seq",
            _ => "i.updated_at, i.seq",
        };
        // State and count stand in the text: they tell the planner which index covers it, and that a plan made once is good for all.
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {PostgreSqlRow.SelectWith("clock_timestamp()")}
            WHERE i.state = {(int)request.State} AND i.worker IS NULL AND (i.put_down_by IS NULL OR i.put_down_by <> $1)
            ORDER BY {order} LIMIT {request.Count} FOR UPDATE OF i SKIP LOCKED
            """
        );
    }
}
