using Npgsql;
using NpgsqlTypes;

namespace ClientGen.Batch.PostgreSql;

/// <summary>Writes what the rules made of rows that this transaction has locked, in one round trip.</summary>
internal static class PostgreSqlWriting
{
    private const string Update = """
        UPDATE items SET state = $1, lease = $2, worker = $3, lease_expires = $4, handle = $5, job_token = $6, result_address = $7,
            result_expires = $8, result_length = $9, result_hash = $10, reason = $11, attempts = $12, spent = $13, put_down_by = $14,
            updated_at = $15, lease_call = coalesce($16, lease_call), note_call = coalesce($17, note_call)
        WHERE seq = $18
        """;

    public static async Task WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<(PostgreSqlRow Before, LedgerEntry After)> changes,
        CancellationToken cancellationToken,
        Guid? leaseCall = null,
        Guid? noteCall = null
    )
    {
        if (changes.Count == 0)
            return;
        var batch = new NpgsqlBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            foreach (var (before, after) in changes)
                batch.BatchCommands.Add(Change(before.Seq, after, leaseCall, noteCall));
            // Last, and one part only: whoever has it waits for no other.
            var more = changes.Sum(change => change.After.Spent - change.Before.Entry.Spent);
            if (more != 0)
                batch.BatchCommands.Add(PostgreSqlSpending.Add(changes[0].Before.Seq, more));
            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static NpgsqlBatchCommand Change(long seq, LedgerEntry after, Guid? leaseCall, Guid? noteCall) =>
        new(Update)
        {
            Parameters =
            {
                Of(NpgsqlDbType.Smallint, (short)after.State),
                Of(NpgsqlDbType.Bigint, after.Lease),
                Of(NpgsqlDbType.Text, after.Worker),
                Of(NpgsqlDbType.TimestampTz, after.LeaseExpires?.ToUniversalTime()),
                Of(NpgsqlDbType.Text, after.Handle),
                Of(NpgsqlDbType.Text, after.JobToken),
                Of(NpgsqlDbType.Text, after.ResultAddress),
                Of(NpgsqlDbType.TimestampTz, after.ResultExpires?.ToUniversalTime()),
                Of(NpgsqlDbType.Bigint, after.ResultLength),
                Of(NpgsqlDbType.Text, after.ResultHash),
                Of(NpgsqlDbType.Text, after.Reason),
                Of(NpgsqlDbType.Integer, after.Attempts),
                Of(NpgsqlDbType.Bigint, after.Spent),
                Of(NpgsqlDbType.Text, after.PutDownBy),
                Of(NpgsqlDbType.TimestampTz, after.UpdatedAt.ToUniversalTime()),
                Of(NpgsqlDbType.Uuid, leaseCall),
                Of(NpgsqlDbType.Uuid, noteCall),
                Of(NpgsqlDbType.Bigint, seq),
            },
        };

    private static NpgsqlParameter Of(NpgsqlDbType type, object? value) => new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };
}
