using System.Diagnostics;
using System.Globalization;
using ClientGen.Batch;
using ClientGen.Batch.Tests;
using ClientGen.TestSupport;

namespace ClientGen.Benchmarks.Batches;

/// <summary>Items on SQLite from the plan to the end, at a vendor that answers at once, or so often a second: memory over time, and how
/// much of the time is the ledger's.</summary>
internal sealed class RunMeasurement(TextWriter output)
{
    private const int Slots = 8;

    public async Task RunAsync(int items, int aSecond)
    {
        using var folder = new TemporaryFolder();
        await using var ledger = await SqliteLedger.OpenAsync(folder.File("ledger"));
        await ledger.PlanAsync(Plans.Addresses(items));
        var timed = new HookedLedger(ledger);
        var turns = new Turns(aSecond);
        var vendor = new InstantVendor { Preparing = _ => turns.NextAsync() };
        var options = new BatchOptions { TargetFolder = folder.Path, Parallel = Slots };
        var (done, clock) = (0, Stopwatch.StartNew());
        await foreach (var _ in new BatchRunner([vendor]).RunAsync(BatchPlan.OfTheLedger, timed, options))
        {
            if (++done % Math.Max(1, items / 10) == 0)
                await output.WriteLineAsync(Line(done, clock.Elapsed));
        }
        // All that it took where slots waited for each other only.
        var perItem = clock.Elapsed.TotalMilliseconds / items;
        var inLedger = timed.Took.TotalMilliseconds / items;
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{items / clock.Elapsed.TotalSeconds:F1} items a second; in the ledger {inLedger:F2} ms of each item, waiting for others "
                    + $"included: {timed.Took / (clock.Elapsed * Slots):P2} of the slots' time; "
                    + $"at Claid's 2 a second, {perItem:F2} ms of each item's 500 would be {perItem / 500:P2}"
            )
        );
    }

    private static string Line(int done, TimeSpan elapsed)
    {
        using var itself = Process.GetCurrentProcess();
        var managed = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        return FormattableString.Invariant(
            $"{done} items, {elapsed.TotalSeconds:F0} s: {itself.WorkingSet64 / 1e6:F1} MB resident, {managed:F1} MB managed"
        );
    }

    private sealed class Turns(int aSecond)
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private long _taken;

        public async Task NextAsync()
        {
            if (aSecond == 0)
                return;
            var due = TimeSpan.FromSeconds((Interlocked.Increment(ref _taken) - 1) / (double)aSecond);
            if (due > _clock.Elapsed)
                await Task.Delay(due - _clock.Elapsed, TimeProvider.System);
        }
    }
}
