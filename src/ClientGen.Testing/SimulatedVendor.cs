using ClientGen.Http;

namespace ClientGen.Testing;

/// <summary>A vendor on a port of this machine: takes what its document allows, does as if it did the work, fails on demand, and tells what
/// it was asked for.</summary>
public abstract class SimulatedVendor : IAsyncDisposable, IDisposable
{
    private readonly SimulatorOptions _options;
    private readonly Simulator.VendorSimulator _engine;

    private protected SimulatedVendor(Simulator.VendorSimulator engine, SimulatorOptions options) =>
        (_engine, _options) = (engine, options);

    /// <summary>The API's address, as in <c>http://127.0.0.1:49152/</c>.</summary>
    public Uri Address => _engine.BaseAddress;

    /// <summary>A key that is accepted.</summary>
    public string ApiKey => _options.ApiKeys.Count > 0 ? _options.ApiKeys[0] : "a-key-for-tests";

    /// <summary>Everything that was received so far, oldest first; a copy.</summary>
    public IReadOnlyList<ReceivedCall> Received => [.. _engine.Requests.Select(ReceivedCall.Of)];

    /// <summary>How many pieces of work that cost money were started.</summary>
    public int Purchases => _engine.Counters.BillableStarts;

    /// <summary>How many requests to the host of the files carried a key. Anything but 0 is a leak.</summary>
    public int KeyLeaks => _engine.Counters.KeyLeaks;

    /// <summary>The webhooks sent so far, oldest first; a copy.</summary>
    public abstract IReadOnlyList<SentWebhook> Webhooks { get; }

    /// <summary>How often one operation started work that costs money.</summary>
    /// <param name="operation">The operation, as with <see cref="Fail"/>.</param>
    /// <exception cref="ArgumentException">There is no such operation, or several of that name; the message lists them.</exception>
    public int PurchasesOf(string operation) => _engine.Counters.BillableStartsFor(_engine.OperationOf(operation));

    /// <summary>Makes coming calls of an operation fail.</summary>
    /// <param name="operation">
    /// The client's method, as in <c>Images.StartBatchEdit</c> or, where that is clear, <c>StartBatchEditAsync</c>; or method and path, as
    /// in <c>POST /v1/image/edit/batch</c>; <c>Download</c> and <c>Upload</c> for files.
    /// </param>
    /// <param name="fault">How.</param>
    /// <param name="call">Which of the coming calls is the first to fail, from 1. Default 1: the next one.</param>
    /// <param name="times">How many fail in a row. Default 1.</param>
    /// <exception cref="ArgumentException">There is no such operation, or several of that name; the message lists them.</exception>
    public void Fail(string operation, Fault fault, int call = 1, int times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        Plan(operation, fault, call, times);
    }

    /// <summary>Makes coming calls fail, whatever they are for.</summary>
    /// <param name="fault">How.</param>
    /// <param name="times">How many fail in a row. Default 1.</param>
    public void FailNext(Fault fault, int times = 1) => Plan(null, fault, 1, times);

    /// <summary>Forgets the faults that no call has met yet.</summary>
    public void ForgetFaults() => _engine.ForgetFaults();

    /// <summary>Stops listening. Calls under way are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose()
    {
        Task.Run(() => _engine.DisposeAsync().AsTask()).GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    private protected TOptions Point<TOptions>(TOptions options)
        where TOptions : VendorOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        options.BaseAddress = Address;
        options.AllowInsecureLoopback = true;
        options.TimeProvider = _options.ClientClock;
        if (string.IsNullOrEmpty(options.ApiKey))
            options.ApiKey = ApiKey;
        return options;
    }

    private void Plan(string? operation, Fault fault, int call, int times)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (call < 1)
            throw new ArgumentException($"Calls are counted from 1, the next one; {call} is none.", nameof(call));
        if (times < 1)
            throw new ArgumentException($"A fault happens once or more often, not {times} times.", nameof(times));
        _engine.FailCall(call, fault.Engine, operation, times);
    }
}
