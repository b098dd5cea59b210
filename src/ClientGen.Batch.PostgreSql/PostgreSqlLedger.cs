using Npgsql;

namespace ClientGen.Batch.PostgreSql;

/// <summary>A ledger in PostgreSQL, for any number of workers on any number of machines.</summary>
/// <remarks>
/// <para>Workers lease items (<c>FOR UPDATE SKIP LOCKED</c>); each note is written under the item's row lock, by the same rules as
/// everywhere (<see cref="LedgerRules"/>). Leases and limits go by the database's clock. A lost connection is tried again for
/// <see cref="PostgreSqlLedgerOptions.RetryFor"/>; whether a change had been made before it was lost is read, never assumed.</para>
/// <para>It is as durable as the server: with <c>synchronous_commit</c> or <c>fsync</c> off, or after a failover to a standby that had not
/// everything, a purchase may be forgotten.</para>
/// </remarks>
public sealed partial class PostgreSqlLedger : IBatchLedger
{
    private readonly PostgreSqlDatabase _database;
    private readonly PostgreSqlLedgerOptions _options;

    private PostgreSqlLedger(PostgreSqlDatabase database, PostgreSqlLedgerOptions options, string place) =>
        (_database, _options, Place) = (database, options, place);

    /// <summary>Host, port, database and schema.</summary>
    public string Place { get; }

    /// <inheritdoc/>
    public int SchemaVersion => PostgreSqlMigrations.Newest;

    /// <summary>Whether a text is an address for <see cref="OpenAsync"/> rather than a file's path.</summary>
    /// <param name="text">The text.</param>
    public static bool IsAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PostgreSqlAddress.Is(text);
    }

    /// <summary>Opens a ledger, and makes its tables where there are none.</summary>
    /// <param name="address">A connection string (<c>Host=db.example;Database=photos;Username=me</c>) or an address
    /// (<c>postgresql://me@db.example/photos</c>). <c>Search Path</c> names the schema, one for each ledger; default
    /// <c>clientgen</c>.</param>
    /// <param name="options">How it is used.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LedgerException">The address cannot be read, the database cannot be reached or refuses the user, or the ledger is
    /// of another version.</exception>
    public static async Task<PostgreSqlLedger> OpenAsync(
        string address,
        PostgreSqlLedgerOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        options ??= new();
        options.Check();
        var read = PostgreSqlAddress.Read(address);
        var place = PostgreSqlAddress.Shown(read);
        var source = NpgsqlDataSource.Create(read);
        try
        {
            var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
                await PostgreSqlMigrations
                    .RunAsync(connection, read.SearchPath!, options.Migrations, place, cancellationToken)
                    .ConfigureAwait(false);
            return new PostgreSqlLedger(new PostgreSqlDatabase(source, place, options), options, place);
        }
        catch (Exception fault)
        {
            await source.DisposeAsync().ConfigureAwait(false);
            if (PostgreSqlFaults.IsOfTheDatabase(fault))
                throw PostgreSqlFaults.Of(fault, place);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<LedgerCounts> CountAsync(CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            async connection =>
            {
                var states = await connection
                    .RowsAsync(
                        row => ((ItemState)row.GetInt16(0), row.GetInt64(1)),
                        "SELECT state, count(*) FROM items GROUP BY state",
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                var targets = await connection.NumberAsync("SELECT count(*) FROM targets", cancellationToken).ConfigureAwait(false);
                var open = await connection
                    .NumberAsync("SELECT count(*) FROM targets WHERE NOT saved", cancellationToken)
                    .ConfigureAwait(false);
                var spent = await PostgreSqlSpending.SumAsync(connection, cancellationToken).ConfigureAwait(false);
                return new LedgerCounts(states.ToDictionary(pair => pair.Item1, pair => pair.Item2), targets, targets - open, spent);
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<int> ForgetOthersAsync(string vendor, string operation, string request, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connection =>
                // Rows that another worker is about to lease are left to it.
                connection.RunAsync(
                    """
                    WITH others AS (
                        SELECT seq FROM items WHERE state IN ($1, $2) AND spent = 0 AND worker IS NULL AND request_id NOT IN (
                            SELECT id FROM requests WHERE (vendor, operation, request) = ($3, $4, $5))
                        FOR UPDATE SKIP LOCKED),
                    gone AS (DELETE FROM targets WHERE item_seq IN (SELECT seq FROM others))
                    DELETE FROM items WHERE seq IN (SELECT seq FROM others)
                    """,
                    cancellationToken,
                    (short)ItemState.Planned,
                    (short)ItemState.Failed,
                    vendor,
                    operation,
                    request
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
