using Npgsql;
using NpgsqlTypes;

namespace ClientGen.Batch.PostgreSql;

/// <summary>What was taken from the budget, in parts that workers change without waiting for each other; all of it is their sum.</summary>
/// <remarks>
/// Near the budget's end, who takes from it has <see cref="TakeAlone"/>: the sum is then all that was taken. Far from it, workers take at
/// once under <see cref="TakeTogether"/>: the sum then lacks what the transactions under way take, which are no more than the server has
/// connections, and each takes at most <see cref="MostTogether"/>. The last of them to look sees all others but those, so nothing goes over
/// as long as each leaves <see cref="Margin"/>.
/// </remarks>
internal static class PostgreSqlSpending
{
    /// <summary>What a lease may take while others take as well, in purchases.</summary>
    public const long MostTogether = 8;

    /// <summary>Waits for every other that takes from a budget; the transaction's end gives it back. Who takes without a budget is not kept
    /// waiting: it would take after this one as well.</summary>
    public const string TakeAlone = "SELECT pg_advisory_xact_lock('spending'::regclass::oid::bigint)";

    /// <summary>Waits for those that take alone only.</summary>
    public const string TakeTogether = "SELECT pg_advisory_xact_lock_shared('spending'::regclass::oid::bigint)";

    /// <summary>The sum, and how many transactions there can be. A statement of its own, which sees what was committed before the lock was
    /// given.</summary>
    public const string Look = "SELECT sum(spent)::bigint, current_setting('max_connections')::bigint FROM spending";

    /// <summary>As many as the migration makes.</summary>
    private const int Parts = 32;
    private const string Sum = "SELECT sum(spent)::bigint FROM spending";

    /// <summary>What must be left of the budget for taking together.</summary>
    /// <param name="connections">How many transactions there can be.</param>
    public static long Margin(long connections) => connections * MostTogether;

    public static Task<long> SumAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.NumberAsync(Sum, cancellationToken);

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
