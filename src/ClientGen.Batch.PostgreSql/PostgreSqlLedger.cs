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
            {
                await PostgreSqlMigrations
                    .RunAsync(connection, read.SearchPath!, options.Migrations, place, cancellationToken)
                    .ConfigureAwait(false);
            }
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
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
