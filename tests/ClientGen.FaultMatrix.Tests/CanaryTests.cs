namespace ClientGen.FaultMatrix.Tests;

/// <summary>The key, signed queries and ids that grant access appear on the wire to whom they belong, and nowhere else.</summary>
[Collection(OneAtATime.Name)]
[Slow("runs thousands of calls")]
public sealed class CanaryTests : IDisposable
{
    private readonly Listening _listening = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _listening.Dispose();

    [Fact]
    public async Task EveryOperation_EveryFault_TellsNoSecret()
    {
        await using var server = await FaultServer.StartAsync();
        var cells = from operation in OperationCase.All from fault in Faults.All(server.Address) select (operation, fault);

        await Parallel.ForEachAsync(
            cells,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token },
            async (cell, _) =>
            {
                var result = await Cell.RunAsync(server, cell.operation, cell.fault, passes: false, _listening.Logs);
                _listening.Told(result.Thrown);
                // Debuggers and careless code show what an object says of itself.
                if (result.Thrown is ApiException { Operation: { } operation } thrown)
                {
                    _listening.Told(
                        "operation",
                        $"{operation} {thrown.ErrorMessage} {thrown.ErrorCode} {string.Join(' ', thrown.Details)}"
                    );
                }
            }
        );

        server.Misplaced.ShouldBeEmpty();
        server.Strays.ShouldBe(0);
        ShouldTellNoSecret("log", "span", "measurement", "exception", "operation");
    }

    [Fact]
    public async Task EverySetUpOfAHost_TellsNoSecret()
    {
        await using var server = await FaultServer.StartAsync();
        var cells =
            from setUp in HostSetUp.All
            from operation in HostCell.Operations
            from fault in HostCell.Faults(server.Address)
            where HostCell.Applies(setUp, fault)
            select (setUp, operation, fault);

        await Parallel.ForEachAsync(
            cells,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token },
            async (cell, _) =>
                _listening.Told(
                    (await HostCell.RunAsync(server, cell.setUp, cell.operation, cell.fault, passes: false, _listening.Logs)).Thrown
                )
        );

        server.Misplaced.ShouldBeEmpty();
        server.Strays.ShouldBe(0);
        // A primary handler of the host's own has the runtime's trace, with whole addresses, as the host's other clients have: ids are in
        // it, keys are not.
        var everything = ShouldTellSomething("log", "span", "measurement", "exception");
        foreach (var secret in Canary.All)
        {
            everything
                .Where(text => text.Contains(secret, StringComparison.Ordinal))
                .Where(text => secret != Canary.Capability || !text.StartsWith("runtime's span", StringComparison.Ordinal))
                .ShouldBeEmpty();
        }
    }

    private void ShouldTellNoSecret(params string[] kinds)
    {
        var everything = ShouldTellSomething(kinds);
        foreach (var secret in Canary.All)
            everything.Where(text => text.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private List<string> ShouldTellSomething(params string[] kinds)
    {
        var everything = _listening.Everything.ToList();
        foreach (var kind in kinds)
            everything.Count(text => text.StartsWith(kind, StringComparison.Ordinal)).ShouldBeGreaterThan(10, kind);
        return everything;
    }
}
