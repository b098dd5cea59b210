using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <summary>Brings the tables of a schema to the version that this code knows, in one transaction, one program at a time.</summary>
internal static class PostgreSqlMigrations
{
    /// <summary>The first server with generated columns, whose support ended in November 2024.</summary>
    public const int OldestServer = 12;

    // "CGBL", as the file of a ledger in SQLite begins.
    private const int Lock = 0x4347424C;

    private static readonly string[] Names =
    [
        .. typeof(PostgreSqlMigrations)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(),
    ];

    public static int Newest => Names.Length;

    public static async Task RunAsync(
        NpgsqlConnection connection,
        string schema,
        int upTo,
        string place,
        CancellationToken cancellationToken
    )
    {
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw PostgreSqlFaults.OldServer(connection.PostgreSqlVersion, place);
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await connection
                .RunAsync("SELECT pg_advisory_xact_lock($1, hashtext($2))", cancellationToken, Lock, schema)
                .ConfigureAwait(false);
            var isThere = await connection
                .NumberAsync("SELECT count(*) FROM pg_namespace WHERE nspname = $1", cancellationToken, schema)
                .ConfigureAwait(false);
            // Asked first: who may not make schemas may use one that is there.
            if (isThere == 0)
                await connection.RunAsync($"CREATE SCHEMA {Quoted(schema)}", cancellationToken).ConfigureAwait(false);
            var version = await VersionAsync(connection, schema, place, cancellationToken).ConfigureAwait(false);
            if (version > Newest)
                throw PostgreSqlFaults.Other(version, Newest, place);
            for (; version < Math.Min(Newest, upTo); version++)
            {
                await connection.RunAsync(Text(Names[version]), cancellationToken).ConfigureAwait(false);
                await connection
                    .RunAsync("INSERT INTO ledger_versions (version) VALUES ($1)", cancellationToken, version + 1)
                    .ConfigureAwait(false);
            }
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<int> VersionAsync(
        NpgsqlConnection connection,
        string schema,
        string place,
        CancellationToken cancellationToken
    )
    {
        const string Tables = "SELECT count(*) FROM pg_tables WHERE schemaname = $1 AND tablename = $2";
        if (await connection.NumberAsync(Tables, cancellationToken, schema, "ledger_versions").ConfigureAwait(false) == 0)
        {
            if (await connection.NumberAsync(Tables, cancellationToken, schema, "items").ConfigureAwait(false) != 0)
                throw PostgreSqlFaults.Foreign(place);
            await connection
                .RunAsync(
                    "CREATE TABLE ledger_versions (version integer PRIMARY KEY, made_at timestamptz NOT NULL DEFAULT now())",
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return (int)
            await connection.NumberAsync("SELECT coalesce(max(version), 0) FROM ledger_versions", cancellationToken).ConfigureAwait(false);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(string name)
    {
        using var stream = typeof(PostgreSqlMigrations).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
