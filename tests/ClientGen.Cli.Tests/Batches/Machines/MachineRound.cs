using System.Diagnostics;
using ClientGen.Batch.PostgreSql;
using ClientGen.Batch.Tests;
using ClientGen.Cli.Demo;
using ClientGen.Cli.Tests.Batches.Kills;
using ClientGen.Simulator;
using ClientGen.TestSupport;
using Npgsql;

namespace ClientGen.Cli.Tests.Batches.Machines;

/// <summary>Processes on one list of photos and one ledger in PostgreSQL, which are killed, stopped and cut off meanwhile.</summary>
internal sealed class MachineRound(string vendor, int processes, int photos, string database, Random chance) : IAsyncDisposable
{
    // The shortest that a lease may be; a worker is stopped for longer.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _workers = [];
    private int _started;

    public MachineTally Tally { get; } = new(vendor, processes);

    /// <summary>Runs with a budget that is too small for all, disturbed; then without one, undisturbed, to the end.</summary>
    public async Task RunAsync(int disturbances)
    {
        var direct = new NpgsqlConnectionStringBuilder(database);
        await using var ledger = await PostgreSqlLedger.OpenAsync(database);
        using var proxy = new CuttingProxy(direct.Port);
        direct.Port = proxy.Port;
        await using var simulator = await SimulatorAsync();
        var photosFolder = _folder.File("in");
        Directory.CreateDirectory(photosFolder);
        for (var number = 1; number <= photos; number++)
        {
            await File.WriteAllBytesAsync(
                Path.Combine(photosFolder, $"{number}.jpg"),
                DemoPhoto.Jpeg(1600, 1200, $"photo {number}")[..(3000 + number)]
            );
        }

        Tally.Budget = photos * 9 / 10;
        string[] budget = ["--budget", FormattableString.Invariant($"{Tally.Budget}")];
        for (var worker = 0; worker < processes; worker++)
            Start(simulator, photosFolder, direct.ToString(), budget);
        for (var number = 0; number < disturbances && _workers.Exists(worker => !worker.HasExited); number++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5 + chance.NextDouble()), TimeProvider.System);
            await DisturbAsync(number % 3, proxy, () => Start(simulator, photosFolder, direct.ToString(), budget));
        }
        await EndAsync();
        var counts = await ledger.CountAsync();
        (Tally.Spent, Tally.BoughtInBudget) = (counts.Spent, simulator.Counters.BillableStarts);

        Start(simulator, photosFolder, direct.ToString(), []);
        await EndAsync();
        Tally.Ended(await ledger.CountAsync(), await PhotoPurchases.OfAsync(vendor, simulator), simulator.Requests);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
        {
            if (!worker.HasExited)
                worker.Kill();
            worker.Dispose();
        }
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task DisturbAsync(int kind, CuttingProxy proxy, Action start)
    {
        var running = _workers.Where(worker => !worker.HasExited).ToList();
        if (running.Count == 0)
            return;
        var one = running[chance.Next(running.Count)];
        switch (kind)
        {
            case 0:
                one.Kill();
                Tally.Kills++;
                start();
                break;
            case 1:
                one.Signal("STOP");
                Tally.Stops++;
                // Others go on meanwhile, and take back what it had.
                await Task.Delay(Lease + TimeSpan.FromSeconds(2), TimeProvider.System);
                one.Signal("CONT");
                break;
            default:
                proxy.Cut();
                Tally.Cuts++;
                break;
        }
    }

    // Each has a folder of its own, as on a machine of its own.
    private void Start(VendorSimulator simulator, string photosFolder, string address, IReadOnlyList<string> more)
    {
        var results = _folder.File($"out-{_started++}");
        var worker = RunProcess.Start(
            vendor,
            photosFolder,
            results,
            simulator.BaseAddress,
            ["--ledger", address, "--lease", "3", "--parallel", "2", .. more]
        );
        _ = worker.StandardOutput.ReadToEndAsync();
        _ = worker.StandardError.ReadToEndAsync();
        _workers.Add(worker);
    }

    private async Task EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        foreach (var worker in _workers)
            await worker.WaitForExitAsync(patience.Token);
    }

    private async Task<VendorSimulator> SimulatorAsync()
    {
        var length = TimeSpan.FromMilliseconds(150);
        return vendor switch
        {
            "claid" => await ClaidSimulator.StartAsync(new() { StartDelay = length, TimePerImage = length }),
            "perfectlyclear" => await PerfectlyClearSimulator.StartAsync(new() { StartDelay = length, WorkTime = length }),
            _ => await AutoenhanceSimulator.StartAsync(new() { ImageTime = length, MergeTime = length }),
        };
    }
}
