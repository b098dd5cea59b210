using System.Diagnostics;
using System.Globalization;
using ClientGen.TestSupport;

namespace ClientGen.Batch.Tests;

/// <summary>The memory of the process is measured: other tests would add theirs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Many items. The suite runs a sample; <c>CLIENTGEN_BATCH_ROWS=1000000</c> and <c>CLIENTGEN_BATCH_ITEMS=100000</c> run
/// all.</summary>
[Collection(nameof(Alone))]
public sealed class ScaleTests(ITestOutputHelper output)
{
    [Fact]
    public async Task ManyRows_ArePlanned_InAMinuteForEachMillion()
    {
        var rows = Size("CLIENTGEN_BATCH_ROWS", 20_000);
        using var folder = new TemporaryFolder();
        await using var ledger = await SqliteLedger.OpenAsync(folder.File("ledger"));
        var clock = Stopwatch.StartNew();
        (await ledger.PlanAsync(Plans.Items(rows))).Added.ShouldBe(rows);
        output.WriteLine($"{rows} rows planned in {clock.Elapsed}");
        clock.Restart();
        (await ledger.PlanAsync(Plans.Items(rows))).Known.ShouldBe(rows);
        output.WriteLine($"{rows} known rows planned in {clock.Elapsed}");
        // A machine that is busy is slow; a statement that looks at every row for each is slower than that.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30 + (rows * 60.0 / 1_000_000)));
        (await ledger.LeaseAsync(new() { Worker = "a", State = ItemState.Planned })).Entries.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ManyItems_TakeNoMoreMemoryThanFew()
    {
        var items = Size("CLIENTGEN_BATCH_ITEMS", 300);
        using var folder = new TemporaryFolder();
        await using var ledger = await SqliteLedger.OpenAsync(folder.File("ledger"));
        await ledger.PlanAsync(Plans.Of(Enumerable.Range(1, items).Select(Plans.Address)));
        var options = new BatchOptions { TargetFolder = folder.Path, Parallel = 8 };
        var timed = new HookedLedger(ledger);
        var (done, early, clock) = (0, 0L, Stopwatch.StartNew());
        await foreach (var result in new BatchRunner([new InstantVendor()]).RunAsync(BatchPlan.OfTheLedger, timed, options))
        {
            result.State.ShouldBe(ItemState.Saved);
            if (++done == items / 10)
                early = GC.GetTotalMemory(forceFullCollection: true);
        }
        var late = GC.GetTotalMemory(forceFullCollection: true);
        output.WriteLine($"{items} items in {clock.Elapsed}: {early} bytes at a tenth, {late} at the end");
        var share = timed.Took / (clock.Elapsed * options.Parallel);
        output.WriteLine($"{items / clock.Elapsed.TotalSeconds:F0} items a second; {share:P0} of the slots' time was in the ledger");
        done.ShouldBe(items);
        (late - early).ShouldBeLessThan(4_000_000);
    }

    private static int Size(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? size
            : otherwise;
}
