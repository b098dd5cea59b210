using System.Collections.Concurrent;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>Operations meet faults in what hosts make of the client.</summary>
[Collection(OneAtATime.Name)]
public sealed class HostMatrixTests
{
    [Fact]
    [Slow("runs thousands of calls")]
    public async Task EverySetUpOfAHost_EveryFault_StartsWorkAtMostOnce()
    {
        await using var server = await FaultServer.StartAsync();
        var faults = HostCell.Faults(server.Address);
        var cells =
            from setUp in HostSetUp.All
            from operation in HostCell.Operations
            from fault in faults
            from passes in new[] { false, true }
            where HostCell.Applies(setUp, fault) && !(passes && fault.Elsewhere is not null)
            select (setUp, operation, fault, passes);
        var results = new ConcurrentBag<CellResult>();

        await Parallel.ForEachAsync(
            cells,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken },
            async (cell, _) => results.Add(await HostCell.RunAsync(server, cell.setUp, cell.operation, cell.fault, cell.passes))
        );

        var table = HostTable.Of(results, HostCell.Operations, faults);
        TestContext.Current.TestOutputHelper!.WriteLine(table);
        string.Join('\n', results.SelectMany(result => result.Complaints()).Order()).ShouldBeEmpty();
        server.Strays.ShouldBe(0);
        server.Misplaced.ShouldBeEmpty();
        Page.MatchChapter("docs/fault-matrix.md", 2, table);
    }

    [Fact]
    public void Operations_StandForEveryWayOfBeingSent()
    {
        HostCell.Operations.Count.ShouldBeGreaterThan(10);
        foreach (var vendor in OperationCase.All.GroupBy(operation => operation.Profile))
        {
            var chosen = HostCell.Operations.Where(operation => operation.Profile == vendor.Key).ToList();
            chosen.ShouldContain(operation => operation.Operation.StartsWork);
            chosen.ShouldContain(operation => !operation.Operation.StartsWork);
            vendor
                .Select(operation => operation.Response)
                .Distinct()
                .ShouldBe(chosen.Select(operation => operation.Response).Distinct(), ignoreOrder: true);
        }
        HostCell.Operations.ShouldContain(operation => operation.Operation.StartsWork && operation.Operation.Method == HttpMethod.Get);
    }
}
