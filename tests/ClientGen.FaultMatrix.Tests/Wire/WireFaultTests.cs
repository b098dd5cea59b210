using System.Collections.Concurrent;

namespace ClientGen.FaultMatrix.Tests.Wire;

/// <summary>Operations meet faults of HTTP/2 and TLS, on real connections.</summary>
[Collection(OneAtATime.Name)]
[Slow("runs hundreds of broken connections")]
public sealed class WireFaultTests
{
    [Fact]
    public async Task EveryFaultOfAConnection_StartsWorkAtMostOnce()
    {
        var runs = new ConcurrentBag<WireRun>();
        var cells =
            from operation in HostCell.Operations
            from fault in WireFault.All
            from passes in new[] { false, true }
            where !(passes && fault.NothingArrives)
            select new WireRun(operation, fault, passes);

        await Parallel.ForEachAsync(
            cells,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken },
            async (run, _) => runs.Add(await run.RunAsync())
        );

        var table = WireTable.Of(runs);
        TestContext.Current.TestOutputHelper!.WriteLine(table);
        string.Join('\n', runs.SelectMany(run => run.Complaints()).Order()).ShouldBeEmpty();
        Page.MatchChapter("docs/fault-matrix.md", 3, table);
    }
}
