using Microsoft.Data.Sqlite;

namespace ClientGen.Batch;

/// <summary>A ledger in one SQLite file, for one process at a time. Others may read it meanwhile (<see cref="OpenReadAsync"/>).</summary>
/// <remarks>
/// Each step is on the disk when its method returns (WAL, <c>synchronous = FULL</c>). The file holds addresses of results and ids of jobs,
/// which may grant access: it is readable by its owner only. A file beside it, with <c>.lock</c> at its end, is held while the ledger is
/// open, and stays.
/// </remarks>
public sealed partial class SqliteLedger : IBatchLedger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly SqliteDatabase _database;
    private readonly FileStream? _lock;
    private readonly TimeProvider _time;

    private SqliteLedger(SqliteConnection connection, string path, FileStream? held, TimeProvider time)
    {
        (_database, _lock, _time) = (new SqliteDatabase(connection, path), held, time);
        Path = path;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public int SchemaVersion => SqliteSchema.Version;

    // The tables keep milliseconds: what a method gives back is what it wrote.
    private DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(Now);

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Opens a ledger, or makes one. Leases of an earlier process are taken back: what it was sending is unknown.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="time">The clock. Default: the machine's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LedgerException">Another process uses it, it is of another version, it is no ledger, or cannot be
    /// written.</exception>
    public static async Task<SqliteLedger> OpenAsync(string path, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = System.IO.Path.GetFullPath(path);
        var held = LedgerLock.Take(full);
        SqliteLedger? ledger = null;
        try
        {
            ledger = new SqliteLedger(SqliteOpening.Write(full, Patience), full, held, time ?? TimeProvider.System);
            await ledger.TakeBackAsync(DateTimeOffset.MaxValue, cancellationToken).ConfigureAwait(false);
            return ledger;
        }
        catch (Exception fault)
        {
            if (ledger is not null)
                await ledger.DisposeAsync().ConfigureAwait(false);
            await held.DisposeAsync().ConfigureAwait(false);
            if (fault is SqliteException sqlite)
                throw SqliteFaults.Of(sqlite, full);
            throw;
        }
    }

    /// <summary>Opens a ledger for reports, also while a run goes on. Methods that write fail.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="LedgerException">There is none, it is of another version, or it is no ledger.</exception>
    public static Task<SqliteLedger> OpenReadAsync(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            return Task.FromResult(new SqliteLedger(SqliteOpening.Read(full, Patience), full, null, TimeProvider.System));
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Of(fault, full);
        }
    }

    /// <inheritdoc/>
    public Task<int> HeartbeatAsync(string worker, TimeSpan duration, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connection =>
                connection.Run(
                    "UPDATE items SET lease_expires = @until WHERE worker = @worker",
                    ("@until", Now + (long)duration.TotalMilliseconds),
                    ("@worker", worker)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<int> RecoverAsync(CancellationToken cancellationToken = default) => TakeBackAsync(Time, cancellationToken);

    /// <inheritdoc/>
    public Task<HeldLeases> HeldAsync(string? except = null, CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            connection =>
                connection
                    .Rows(
                        row =>
                            HeldLeases.Of(
                                row.GetInt64(0),
                                row.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                                Time
                            ),
                        "SELECT COUNT(*), MIN(lease_expires) FROM items WHERE worker IS NOT NULL AND worker IS NOT @except",
                        ("@except", except)
                    )
                    .Single(),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<int> RetryFailedAsync(CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connection =>
                connection.Run(
                    """
                    UPDATE items SET state = @planned, handle = NULL, job_token = NULL, result_address = NULL, result_expires = NULL,
                        put_down_by = NULL, updated_at = @now
                    WHERE state = @failed AND worker IS NULL
                    """,
                    ("@planned", (int)ItemState.Planned),
                    ("@failed", (int)ItemState.Failed),
                    ("@now", Now)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<int> ForgetOthersAsync(string vendor, string operation, string request, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            connection =>
            {
                const string Others = """
                    state IN (@planned, @failed) AND spent = 0 AND worker IS NULL AND request_id NOT IN (
                        SELECT id FROM requests WHERE vendor = @vendor AND operation = @operation AND request = @request)
                    """;
                (string, object?)[] values =
                [
                    ("@planned", (int)ItemState.Planned),
                    ("@failed", (int)ItemState.Failed),
                    ("@vendor", vendor),
                    ("@operation", operation),
                    ("@request", request),
                ];
                connection.Run($"DELETE FROM targets WHERE item_seq IN (SELECT seq FROM items WHERE {Others})", values);
                return connection.Run($"DELETE FROM items WHERE {Others}", values);
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LedgerCounts> CountAsync(CancellationToken cancellationToken = default) =>
        _database.ReadAsync(
            connection =>
            {
                var states = connection.Rows(
                    row => ((ItemState)row.GetInt32(0), row.GetInt64(1)),
                    "SELECT state, COUNT(*) FROM items GROUP BY state"
                );
                var targets = connection.Number("SELECT COUNT(*) FROM targets");
                var open = connection.Number("SELECT COUNT(*) FROM targets WHERE saved = 0");
                var spent = connection.Number("SELECT spent FROM totals");
                return new LedgerCounts(states.ToDictionary(pair => pair.Item1, pair => pair.Item2), targets, targets - open, spent);
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _database.Dispose();
        if (_lock is not null)
            await _lock.DisposeAsync().ConfigureAwait(false);
    }

    private Task<int> TakeBackAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => TakeBack(connection, now), cancellationToken);
}
