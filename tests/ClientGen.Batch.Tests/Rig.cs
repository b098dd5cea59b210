using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Cli.Demo;
using ClientGen.Http;
using ClientGen.PerfectlyClear;
using ClientGen.Simulator;
using ClientGen.TestSupport;

namespace ClientGen.Batch.Tests;

/// <summary>A simulated vendor, its client, a folder of photos and a folder for results.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IDisposable _client;

    private Rig(VendorSimulator simulator, IBatchVendor vendor, IDisposable client)
    {
        (Simulator, Vendor, _client) = (simulator, vendor, client);
        Directory.CreateDirectory(In);
        Directory.CreateDirectory(Out);
    }

    public VendorSimulator Simulator { get; }

    public IBatchVendor Vendor { get; set; }

    public string In => _folder.File("in");

    public string Out => _folder.File("out");

    public string LedgerFile => Path.Combine(Out, "clientgen.ledger");

    public int Purchases => Simulator.Counters.BillableStarts;

    public static async Task<Rig> StartAsync(string vendor, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        switch (vendor)
        {
            case "claid":
                var claid = await ClaidSimulator.StartAsync(
                    new()
                    {
                        StartDelay = TimeSpan.Zero,
                        TimePerImage = TimeSpan.Zero,
                        Time = time,
                    }
                );
                var edits = new ClaidClient(Set(new ClaidOptions(), claid));
                return new(claid, new ClaidBatch(edits), edits);
            case "perfectlyclear":
                var clear = await PerfectlyClearSimulator.StartAsync(
                    new()
                    {
                        StartDelay = TimeSpan.Zero,
                        WorkTime = TimeSpan.Zero,
                        Time = time,
                    }
                );
                var corrections = new PerfectlyClearClient(Set(new PerfectlyClearOptions(), clear));
                return new(clear, new PerfectlyClearBatch(corrections), corrections);
            default:
                var homes = await AutoenhanceSimulator.StartAsync(
                    new()
                    {
                        ImageTime = TimeSpan.Zero,
                        MergeTime = TimeSpan.Zero,
                        Time = time,
                    }
                );
                var enhance = new AutoenhanceClient(Set(new AutoenhanceOptions(), homes));
                return new(homes, new AutoenhanceBatch(enhance), enhance);
        }
    }

    public string Photo(string name, int width = 1600, int height = 1200)
    {
        var path = Path.Combine(In, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, DemoPhoto.Jpeg(width, height, name)[..3000]);
        return path;
    }

    public async Task<BatchItem> ItemAsync(params string[] sources) =>
        new()
        {
            Vendor = Vendor.Name,
            Operation = Vendor.Operation,
            Request = Vendor.Name == "Claid" ? """{"operations":{}}""" : "{}",
            ContentHash = await ContentHash.OfAsync(sources),
            Sources = sources,
            Target = Path.GetFileName(sources[0]),
        };

    public async Task<BatchItem[]> PhotosAsync(int count)
    {
        var items = new List<BatchItem>();
        for (var number = 1; number <= count; number++)
            items.Add(await ItemAsync(Photo($"photo-{number}.jpg")));
        return [.. items];
    }

    public BatchOptions Options() => new() { TargetFolder = Out, Parallel = 2 };

    public Task<SqliteLedger> OpenAsync(TimeProvider? time = null) => SqliteLedger.OpenAsync(LedgerFile, time);

    /// <summary>Runs to the end on the ledger of the folder, and gives what was put down.</summary>
    public async Task<IReadOnlyList<ItemResult>> RunAsync(IEnumerable<BatchItem> items, BatchOptions? options = null)
    {
        await using var ledger = await OpenAsync();
        return await RunAsync(ledger, items, options);
    }

    public async Task<IReadOnlyList<ItemResult>> RunAsync(
        IBatchLedger ledger,
        IEnumerable<BatchItem> items,
        BatchOptions? options = null,
        CancellationToken pause = default
    )
    {
        var results = new List<ItemResult>();
        await foreach (
            var result in new BatchRunner([Vendor]).RunAsync(new BatchPlan(Plans.Of(items)), ledger, options ?? Options(), pause)
        )
        {
            results.Add(result);
        }
        return results;
    }

    public async Task<LedgerCounts> CountsAsync()
    {
        await using var ledger = await SqliteLedger.OpenReadAsync(LedgerFile);
        return await ledger.CountAsync();
    }

    public IEnumerable<string> Saved =>
        Directory
            .EnumerateFiles(Out, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Out, path))
            .Where(name => !name.StartsWith("clientgen", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Simulator.DisposeAsync();
        _folder.Dispose();
    }

    private static T Set<T>(T options, VendorSimulator simulator)
        where T : VendorOptions
    {
        options.ApiKey = "key";
        options.BaseAddress = simulator.BaseAddress;
        options.AllowInsecureLoopback = true;
        options.LimitRate = false;
        options.MaxRetries = 0;
        return options;
    }
}
