using ClientGen.Claid;
using ClientGen.Simulator;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>The key, signed queries and ids that grant access appear on the wire to whom they belong, and nowhere else.</summary>
public sealed class CanaryTests : IDisposable
{
    private readonly Listening _listening = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _listening.Dispose();
        _folder.Delete(recursive: true);
    }

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

    [Fact]
    public async Task ClaidWorkflows_WithFaults_TellNoSecret()
    {
        var time = new ManualTimeProvider { JumpOverWaits = true };
        await using var simulator = await ClaidSimulator.StartAsync(new ClaidSimulatorOptions { Time = time }, Token);
        var options = new ClaidOptions { ApiKey = Canary.Key, BaseAddress = simulator.BaseAddress, AllowInsecureLoopback = true, TimeProvider = time, RetryBudget = 10_000 };
        using var claid = new ClaidClient(ApiTransport.Create(ClaidClient.Profile, options, _listening.Logs));
        var addresses = new List<string>();

        foreach (var fault in new Fault?[] { null, Fault.Status(401), Fault.Status(402), Fault.Status(429), Fault.Status(500), Fault.NotJson(), Fault.Reset(), Fault.Truncated() })
        {
            foreach (var operation in new[] { "POST /v1/image/edit", "POST /v1/image/edit/batch", "GET /v1/image/edit/batch/{task_id}", "GET file" })
            {
                if (fault is not null)
                    simulator.FailNext(fault, 1, operation);
                await Told(() => WorkAsync(claid, addresses));
            }
        }

        simulator.Counters.KeyLeaks.ShouldBe(0);
        var everything = _listening.Everything.ToList();
        addresses.Count.ShouldBeGreaterThan(10, string.Join('\n', everything.Where(text => text.StartsWith("exception", StringComparison.Ordinal)).Distinct().Take(5)));
        // A result's address grants access: not even its path is told.
        foreach (var secret in addresses.Select(address => new Uri(address).PathAndQuery).Distinct())
            everything.Where(text => text.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
        ShouldTellNoSecret("log", "span", "measurement", "exception");
    }

    private async Task WorkAsync(ClaidClient claid, List<string> addresses)
    {
        await Told(() => claid.Images.EditAsync(new EditRequest { Input = "https://pictures.test/sofa-1600x1200.jpg?signature=" + Canary.Signature, Operations = new() }, cancellationToken: Token));
        var request = new BatchEditRequest { Input = "storage://storage_1/input_folder/", Operations = new() };
        var job = claid.Images.ResumeBatchEdit((await claid.StartBatchEditAsync(request, cancellationToken: Token)).Token);
        _listening.Told("job", $"{job} {claid}");
        var batch = await job.WaitAsync(cancellationToken: Token);
        addresses.AddRange((batch.Results ?? []).Select(result => result.OutputObject.TmpUrl).OfType<string>());
        var report = await claid.DownloadAllAsync(batch, _folder.FullName, new DownloadAllOptions { Existing = ExistingFile.Overwrite }, cancellationToken: Token);
        foreach (var entry in report.Failed)
            _listening.Told(entry.Fault);
    }

    private async Task Told(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception thrown) when (thrown is ApiException or JobException)
        {
            _listening.Told(thrown);
        }
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
