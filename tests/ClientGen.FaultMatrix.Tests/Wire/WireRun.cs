namespace ClientGen.FaultMatrix.Tests.Wire;

/// <summary>One run of an operation into a fault of the connection.</summary>
internal sealed class WireRun(OperationCase operation, WireFault fault, bool passes)
{
    private int _requests;

    public OperationCase Operation => operation;

    public WireFault Fault => fault;

    public bool Passes => passes;

    /// <summary>How many whole requests came.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>How many of them may have started work.</summary>
    public int Starts =>
        !fault.IsRefusal ? Requests
        : passes ? Math.Max(0, Requests - 1)
        : 0;

    public Exception? Thrown { get; private set; }

    /// <returns>Whether it goes wrong.</returns>
    public bool Came() => Interlocked.Increment(ref _requests) == 1 || !passes;

    public async Task<WireRun> RunAsync()
    {
        await using var server = new RawListener((client, token) => fault.ServeAsync(this, client, token));
        var options = new VendorOptions();
        using var run = new CellRun(operation, Faults.None, passes: false, new Uri("http://127.0.0.1"));
        Cell.Set(options, run, new Uri($"{(fault.IsTls ? "https" : "http")}://127.0.0.1:{server.Port}"));
        HttpMessageHandler wire = fault.IsTrusted ? Tls.Trusting() : PrimaryHandler.ForVendor();
        if (!fault.IsTls)
            wire = new HostHandlers.Changes(HostSetUp.Http2) { InnerHandler = wire };
        using var transport = ApiTransport.Create(operation.Profile, options, wire, new ScriptedHandler());
        Thrown = await Cell.ThrownAsync(() => operation.CallAsync(transport, CancellationToken.None));
        return this;
    }

    /// <summary>What is wrong with the result; nothing when all is well.</summary>
    public IEnumerable<string> Complaints()
    {
        var work = operation.Operation.StartsWork;
        if (work && Starts > 1)
            yield return $"{this}: started {Starts} times";
        if (Thrown is TimeoutException)
            yield return $"{this}: hangs";
        else if (!IsExpected(work))
            yield return $"{this}: {Thrown?.GetType().Name ?? "success"}: {Thrown?.Message}";
        if (fault.NothingArrives && Requests > 0)
            yield return $"{this}: {Requests} requests came";
    }

    public string Short() =>
        Thrown switch
        {
            null => "ok",
            UnknownOutcomeException => "unknown",
            ConnectionException { NothingWasSent: true } => "connection, nothing started",
            ConnectionException => "connection",
            _ => Thrown.GetType().Name,
        };

    public override string ToString() => $"{operation.Profile.Name} {operation.Name} × {fault.Name}{(passes ? " once" : "")}";

    private bool IsExpected(bool work)
    {
        if (fault.NothingArrives)
            return Thrown is ConnectionException { NothingWasSent: true };
        if (!work)
            return passes || IsUnread ? Thrown is null or ConnectionException : Thrown is ConnectionException;
        return Thrown is UnknownOutcomeException
            || (fault.IsRefusal && (Thrown is ConnectionException { NothingWasSent: true } || (passes && Thrown is null)))
            || (IsUnread && Thrown is null);
    }

    // A call that does not read the body is over with the head of the response.
    private bool IsUnread => operation.Response == ResponseKind.None && fault.Name.EndsWith("in the answer", StringComparison.Ordinal);
}
