using ClientGen.Simulator.Files;
using ClientGen.Simulator.Hosting;
using ClientGen.Simulator.Specs;

namespace ClientGen.Simulator;

/// <summary>A vendor on a loopback port: takes requests its document allows, does as if it did the work, fails on demand.</summary>
public abstract class VendorSimulator : IAsyncDisposable
{
    private readonly RequestLog _log;
    private readonly FaultPlan _faults = new();
    private VendorServer? _server;
    private OperationDirectory? _directory;
    private string _basePath = "";

    private protected VendorSimulator(SimulatorOptions options)
    {
        options.Check();
        Time = options.Time;
        Files = new FileStore(options.Time, options.Pictures) { Redirects = options.ResultsRedirect };
        Uploads = new UploadEndpoint();
        _log = new RequestLog(options.Time, options.Answered);
        Counters = new SimulatorCounters(_log, CarriesKey);
    }

    /// <summary>The API's address, as in <c>http://127.0.0.1:49152/</c>, with the path that stands before all others, where there is
    /// one.</summary>
    public Uri BaseAddress => new(Server.Api, _basePath);

    /// <summary>The address of the host that hands out files and wants no key: another origin than <see cref="BaseAddress"/>.</summary>
    public Uri FilesAddress => Server.Files;

    /// <summary>Everything received so far, oldest first; a copy.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _log.Snapshot();

    /// <summary>How often what happened.</summary>
    public SimulatorCounters Counters { get; }

    internal FileStore Files { get; }

    internal UploadEndpoint Uploads { get; }

    private protected TimeProvider Time { get; }

    private OperationDirectory Directory => _directory ?? throw new InvalidOperationException("The simulator is not running.");

    private VendorServer Server => _server ?? throw new InvalidOperationException("The simulator is not running.");

    /// <summary>Makes coming requests fail. Faults are taken in the order they were planned.</summary>
    /// <param name="fault">How.</param>
    /// <param name="times">How many requests. Default 1.</param>
    /// <param name="operation">Only requests for this operation: by method and path, as in <c>POST /v1/image/edit/batch</c>, or by the
    /// client's name, as in <c>Images.StartBatchEdit</c>; <c>GET file</c> or <c>Download</c>, <c>PUT file</c> or <c>Upload</c> at the file
    /// host. Default: any.</param>
    /// <exception cref="ArgumentException">There is no such operation, or several of that name.</exception>
    public void FailNext(Fault fault, int times = 1, string? operation = null) => Plan(fault, times, operation, 0);

    /// <summary>Makes a coming request fail, and lets those before it through.</summary>
    /// <param name="call">Which of the coming requests, from 1.</param>
    /// <param name="fault">How.</param>
    /// <param name="operation">As with <see cref="FailNext"/>.</param>
    /// <param name="times">How many fail in a row from there. Default 1.</param>
    /// <exception cref="ArgumentException">There is no such operation, or several of that name.</exception>
    public void FailCall(int call, Fault fault, string? operation = null, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(call, 1);
        Plan(fault, times, operation, call - 1);
    }

    /// <summary>Method and path of the operation that somebody names.</summary>
    /// <param name="operation">As with <see cref="FailNext"/>.</param>
    /// <exception cref="ArgumentException">There is no such operation, or several of that name.</exception>
    public string OperationOf(string operation) => Directory.Resolve(operation);

    /// <summary>Forgets the faults that no request has taken yet.</summary>
    public void ForgetFaults() => _faults.Clear();

    /// <summary>Stops listening. Requests under way are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task StartAsync(
        SpecDocument document,
        IVendor vendor,
        SimulatorOptions options,
        CancellationToken cancellationToken,
        OverlayFacts? facts = null
    )
    {
        _directory = new OperationDirectory(document.Operations, facts);
        _basePath = document.BasePath;
        var pipeline = new ApiPipeline(document, _directory, vendor, _log, _faults, options);
        var files = new FileHost(Files, Uploads, _log, _faults, vendor, CarriesKey, Time);
        _server = await VendorServer.StartAsync(
            options.Port,
            options.FilesPort,
            pipeline.HandleAsync,
            files.HandleAsync,
            cancellationToken
        );
        Files.Origin = Uploads.Origin = _server.Files;
    }

    private void Plan(Fault fault, int times, string? operation, int skipped)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        _faults.Add(fault, times, operation is null ? null : Directory.Resolve(operation), skipped);
    }

    /// <summary>Whether a request shows the vendor's key, right or wrong.</summary>
    private protected abstract bool CarriesKey(ReceivedRequest request);

    private protected virtual ValueTask StopAsync() => ValueTask.CompletedTask;
}
