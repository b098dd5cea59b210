using ClientGen.Batch;
using ClientGen.Batch.PostgreSql;

namespace ClientGen.Cli.Batches;

/// <summary>The ledger that a user means: a file, or a database that machines share.</summary>
internal static class RunLedger
{
    /// <summary>Opens it, and makes one where there is none.</summary>
    /// <param name="place">A file, or a database's address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IBatchLedger> OpenAsync(string place, CancellationToken cancellationToken) =>
        PostgreSqlLedger.IsAddress(place)
            ? await PostgreSqlLedger.OpenAsync(place, cancellationToken: cancellationToken)
            : await SqliteLedger.OpenAsync(place, cancellationToken: cancellationToken);

    /// <summary>Opens it for reading.</summary>
    /// <param name="place">A file, the folder of results that has it, or a database's address.</param>
    public static async Task<IBatchLedger> OpenReadAsync(string place) =>
        PostgreSqlLedger.IsAddress(place) ? await PostgreSqlLedger.OpenAsync(place) : await SqliteLedger.OpenReadAsync(FileOf(place));

    /// <summary>Whether there is one to read; of a database it is seen when it is opened.</summary>
    public static bool IsThere(string place) => PostgreSqlLedger.IsAddress(place) || File.Exists(place);

    /// <summary>The folder that the paths of results start from, as far as the ledger's place tells it.</summary>
    public static string ResultsOf(string place) =>
        PostgreSqlLedger.IsAddress(place) ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(FileOf(place)))!;

    private static string FileOf(string place) => Directory.Exists(place) ? Path.Combine(place, RunSources.LedgerName) : place;
}
