using ClientGen.Batch;
using ClientGen.Batch.PostgreSql;
using ClientGen.Cli.Batches;
using Npgsql;

namespace ClientGen.Cli.Tests.Batches.Kills;

/// <summary>Where the killed program keeps its ledger, read from outside.</summary>
internal abstract class KillStore
{
    /// <summary>What the command is told of it.</summary>
    public abstract IReadOnlyList<string> Arguments { get; }

    /// <summary>Opens it for reading; null where it is not there yet, or not whole.</summary>
    public abstract Task<IBatchLedger?> OpenAsync();

    /// <summary>Lets the time of the dead worker's leases run out.</summary>
    public virtual Task EndLeasesAsync() => Task.CompletedTask;

    public async Task<LedgerCounts?> CountsAsync()
    {
        if (await OpenAsync() is not { } ledger)
            return null;
        await using (ledger)
            return await ledger.CountAsync();
    }
}

/// <summary>One file, which is for one process at a time: the next process takes back what the dead one had.</summary>
internal sealed class SqliteKillStore(string results) : KillStore
{
    public override IReadOnlyList<string> Arguments => [];

    public override async Task<IBatchLedger?> OpenAsync()
    {
        try
        {
            return await SqliteLedger.OpenReadAsync(Path.Combine(results, RunSources.LedgerName));
        }
        catch (LedgerException)
        {
            return null;
        }
    }
}

/// <summary>A database, where the dead worker's leases last for a while.</summary>
internal sealed class PostgreSqlKillStore(string address) : KillStore
{
    public override IReadOnlyList<string> Arguments => ["--ledger", address];

    public override async Task<IBatchLedger?> OpenAsync() => await PostgreSqlLedger.OpenAsync(address);

    public override async Task EndLeasesAsync()
    {
        await using var source = NpgsqlDataSource.Create(address);
        await using var command = source.CreateCommand(
            "UPDATE items SET lease_expires = clock_timestamp() - interval '1 second' WHERE worker IS NOT NULL"
        );
        await command.ExecuteNonQueryAsync();
    }
}
