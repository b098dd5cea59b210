using System.Diagnostics;
using ClientGen.Batch;
using ClientGen.Batch.Tests;
using ClientGen.TestSupport;

namespace ClientGen.Benchmarks.Batches;

/// <summary>How long many rows take to be planned in SQLite, and to be planned again.</summary>
internal sealed class PlanMeasurement(TextWriter output)
{
    public async Task RunAsync(int rows)
    {
        using var folder = new TemporaryFolder();
        await using var ledger = await SqliteLedger.OpenAsync(folder.File("ledger"));
        foreach (var times in new[] { "the first time", "again" })
        {
            var clock = Stopwatch.StartNew();
            await ledger.PlanAsync(Plans.Items(rows));
            await output.WriteLineAsync(FormattableString.Invariant($"{rows} rows planned {times}: {clock.Elapsed.TotalSeconds:F1} s"));
        }
    }
}
