using Npgsql;
using NpgsqlTypes;

namespace ClientGen.Batch.PostgreSql;

/// <summary>What was taken from the budget, in parts that workers change without waiting for each other; all of it is their sum.</summary>
internal static class PostgreSqlSpending
{
    /// <summary>As many as the migration makes.</summary>
    private const int Parts = 32;
    private const string Sum = "SELECT sum(spent)::bigint FROM spending";

    public static Task<long> SumAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.NumberAsync(Sum, cancellationToken);

    /// <summary>The sum, while no other transaction takes from a budget before this one has ended.</summary>
    /// <remarks>Who takes without a budget is not kept waiting: it would take after this one as well. The sum is a statement of its own,
    /// which sees what the transaction before has committed.</remarks>
    public static async Task<long> LockedSumAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // In one round trip: others wait for this lock.
        var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new("SELECT pg_advisory_xact_lock('spending'::regclass::oid::bigint)"), new(Sum) },
        };
        await using (batch.ConfigureAwait(false))
        {
            var rows = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (rows.ConfigureAwait(false))
            {
                await rows.NextResultAsync(cancellationToken).ConfigureAwait(false);
                await rows.ReadAsync(cancellationToken).ConfigureAwait(false);
                return rows.GetInt64(0);
            }
        }
    }

    /// <summary>Adds to one part: that of a row which the transaction has locked.</summary>
    public static NpgsqlBatchCommand Add(long seq, long more) =>
        new("UPDATE spending SET spent = spent + $1 WHERE part = $2")
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlDbType.Bigint, Value = more },
                new() { NpgsqlDbType = NpgsqlDbType.Smallint, Value = (short)(seq % Parts) },
            },
        };
}
