using System.Collections.Concurrent;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>Every operation of the three vendors meets every fault.</summary>
public sealed class FaultMatrixTests
{
    [Fact]
    [Slow("runs thousands of calls")]
    public async Task EveryOperation_EveryFault_StartsWorkAtMostOnce()
    {
        await using var server = await FaultServer.StartAsync();
        var faults = Faults.All(server.Address);
        var cells =
            from operation in OperationCase.All
            from fault in faults
            from passes in new[] { false, true }
            where !(passes && fault.Elsewhere is not null)
            select (operation, fault, passes);
        var results = new ConcurrentBag<CellResult>();

        await Parallel.ForEachAsync(
            cells,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken },
            async (cell, _) => results.Add(await Cell.RunAsync(server, cell.operation, cell.fault, cell.passes))
        );

        var table = MatrixTable.Of(results, OperationCase.All, faults);
        TestContext.Current.TestOutputHelper!.WriteLine(table);
        results.SelectMany(result => result.Complaints()).Order().ShouldBeEmpty();
        server.Strays.ShouldBe(0);
        Page.MatchChapter("docs/fault-matrix.md", 1, table);
    }

    [Fact]
    public async Task Matrix_HasEveryFault()
    {
        await using var server = await FaultServer.StartAsync();
        Faults
            .All(server.Address)
            .Select(fault => fault.Name)
            .ShouldBe([
                "401",
                "402",
                "refused",
                "DNS",
                "TLS",
                "reset",
                "reset in body",
                "truncated JSON",
                "garbage JSON",
                "empty 200",
                "408",
                "429",
                "429 Retry-After",
                "429 RateLimit-Reset",
                "500",
                "502 HTML",
                "503",
                "503 Retry-After",
                "504",
                "slow headers",
                "slow body",
                "timeout",
                "cancelled before",
                "cancelled in connecting",
                "cancelled in sending",
                "cancelled in headers",
                "cancelled in body",
                "cancelled in wait",
                "redirect 302",
                "redirect 307",
            ]);
    }

    [Fact]
    public void Matrix_HasEveryOperationOfThreeVendors()
    {
        OperationCase
            .All.GroupBy(operation => operation.Profile.Name)
            .Select(group => (group.Key, group.Count()))
            .ShouldBe([("Claid", 20), ("PerfectlyClear", 7), ("Autoenhance", 17)]);
        OperationCase.All.Count(operation => operation.Operation.Cost == OperationCost.Billable).ShouldBe(11);
    }
}
