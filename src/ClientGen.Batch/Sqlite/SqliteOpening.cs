using Microsoft.Data.Sqlite;

namespace ClientGen.Batch;

/// <summary>Opens a ledger file, and makes it where there is none.</summary>
internal static class SqliteOpening
{
    /// <summary>For the one process that writes: what an earlier one held is taken back, since it holds the lock no longer.</summary>
    public static SqliteConnection Write(string path, TimeSpan patience)
    {
        var isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate, patience);
        try
        {
            if (isNew)
            {
                // Signed addresses and job ids stand in it: nobody else's business.
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                Create(connection);
            }
            else
            {
                Check(connection, path);
            }
            connection.Run("PRAGMA journal_mode = WAL");
            connection.Run("PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>For a report, also while a run goes on.</summary>
    public static SqliteConnection Read(string path, TimeSpan patience)
    {
        if (!File.Exists(path))
            throw new LedgerException($"There is no ledger '{path}'.", LedgerFault.Missing);
        var connection = Open(path, SqliteOpenMode.ReadOnly, patience);
        try
        {
            Check(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode, TimeSpan patience)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static void Create(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run(SqliteSchema.Create);
        connection.Run(FormattableString.Invariant($"PRAGMA application_id = {SqliteSchema.ApplicationId}"));
        connection.Run(FormattableString.Invariant($"PRAGMA user_version = {SqliteSchema.Version}"));
        transaction.Commit();
    }

    private static void Check(SqliteConnection connection, string path)
    {
        if (connection.Number("PRAGMA application_id") != SqliteSchema.ApplicationId)
            throw SqliteFaults.Foreign(path);
        if (connection.Number("PRAGMA user_version") is var version && version != SqliteSchema.Version)
            throw SqliteFaults.Other(path, (int)version);
    }
}
