using System.Globalization;
using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <summary>Short forms for commands.</summary>
internal static class PostgreSqlCommands
{
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params object?[] values)
    {
#pragma warning disable CA2100 // Every text is a constant of this assembly, or a quoted name; values are parameters.
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    public static async Task<int> RunAsync(this NpgsqlConnection connection, string sql, CancellationToken token, params object?[] values)
    {
        var command = connection.Command(sql, values);
        await using (command.ConfigureAwait(false))
            return await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
    }

    public static async Task<long> NumberAsync(
        this NpgsqlConnection connection,
        string sql,
        CancellationToken token,
        params object?[] values
    )
    {
        var command = connection.Command(sql, values);
        await using (command.ConfigureAwait(false))
            return Convert.ToInt64(await command.ExecuteScalarAsync(token).ConfigureAwait(false) ?? 0L, CultureInfo.InvariantCulture);
    }

    public static async Task<List<T>> RowsAsync<T>(
        this NpgsqlConnection connection,
        Func<NpgsqlDataReader, T> read,
        string sql,
        CancellationToken token,
        params object?[] values
    )
    {
        var command = connection.Command(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var rows = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
            await using (rows.ConfigureAwait(false))
            {
                var found = new List<T>();
                while (await rows.ReadAsync(token).ConfigureAwait(false))
                    found.Add(read(rows));
                return found;
            }
        }
    }
}
