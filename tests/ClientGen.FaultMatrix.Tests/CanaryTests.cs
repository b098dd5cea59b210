namespace ClientGen.FaultMatrix.Tests;

/// <summary>The key, signed queries and ids that grant access appear on the wire to whom they belong, and nowhere else.</summary>
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

        await Parallel.ForEachAsync(cells, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token }, async (cell, _) =>
        {
            var result = await Cell.RunAsync(server, cell.operation, cell.fault, passes: false, _listening.Logs);
            _listening.Told(result.Thrown);
            // Debuggers and careless code show what an object says of itself.
            if (result.Thrown is ApiException { Operation: { } operation } thrown)
                _listening.Told("operation", $"{operation} {thrown.ErrorMessage} {thrown.ErrorCode} {string.Join(' ', thrown.Details)}");
        });

        server.Misplaced.ShouldBeEmpty();
        server.Strays.ShouldBe(0);
        ShouldTellNoSecret("log", "span", "measurement", "exception", "operation");
    }

    private void ShouldTellNoSecret(params string[] kinds)
    {
        var everything = _listening.Everything.ToList();
        foreach (var kind in kinds)
            everything.Count(text => text.StartsWith(kind, StringComparison.Ordinal)).ShouldBeGreaterThan(10, kind);
        foreach (var secret in Canary.All)
            everything.Where(text => text.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
