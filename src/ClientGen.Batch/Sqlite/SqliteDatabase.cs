using Microsoft.Data.Sqlite;

namespace ClientGen.Batch;

/// <summary>One connection, used by one caller at a time; its errors in the ledger's words.</summary>
internal sealed class SqliteDatabase(SqliteConnection connection, string path) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Runs statements in one transaction: all of them or none.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var transaction = connection.BeginTransaction();
            var result = work(connection);
            transaction.Commit();
            return result;
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Of(fault, path);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs statements that only read, or that cannot be in a transaction.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return work(connection);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Of(fault, path);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        connection.Dispose();
        _turn.Dispose();
    }
}

/// <summary>Short forms for commands.</summary>
internal static class SqliteCommands
{
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this assembly; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static int Run(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public static long Number(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.Command(sql, values);
        return Convert.ToInt64(command.ExecuteScalar() ?? 0L, System.Globalization.CultureInfo.InvariantCulture);
    }

    public static List<T> Rows<T>(
        this SqliteConnection connection,
        Func<SqliteDataReader, T> read,
        string sql,
        params (string Name, object? Value)[] values
    )
    {
        using var command = connection.Command(sql, values);
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
            found.Add(read(rows));
        return found;
    }
}
