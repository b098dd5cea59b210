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
    public async ValueTask DisposeAsync()
    {
        _database.Dispose();
        if (_lock is not null)
            await _lock.DisposeAsync().ConfigureAwait(false);
    }
}
