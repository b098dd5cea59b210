namespace ClientGen.FaultMatrix.Tests;

/// <summary>What came of a run.</summary>
internal sealed record CellResult(CellRun Run, bool Passes, Exception? Thrown, int Requests, int Starts)
{
    private const int Attempts = 4;

    /// <summary>What a host makes of the client, where it does.</summary>
    public HostSetUp? SetUp { get; init; }

    /// <summary>What a later call over the same single connection ran into.</summary>
    public Exception? Leak { get; init; }

    /// <summary>What is wrong with the result; nothing when all is well.</summary>
    public IEnumerable<string> Complaints()
    {
        var operation = Run.Operation;
        if (operation.Operation.StartsWork && Starts > 1)
            yield return $"{this}: started {Starts} times";
        if (Thrown is TimeoutException)
            yield return $"{this}: hangs";
        else if (!Matches(Expected) && !WasMendedByTheHost && !WasPaused)
            yield return $"{this}: {Thrown?.GetType().Name ?? "success"} instead of {Expected?.Name ?? "success"}: {Thrown?.Message}";
        // Handlers of a host may send again what starts no work.
        if (
            Run.Fault.Elsewhere is null
            && !Run.Fault.IsCallers
            && (SetUp is null || operation.Operation.StartsWork)
            && Requests != ExpectedRequests
        )
        {
            yield return $"{this}: {Requests} requests instead of {ExpectedRequests}";
        }
        if (Thrown is UnknownOutcomeException && !Thrown.Message.Contains(operation.Operation.Name, StringComparison.Ordinal))
            yield return $"{this}: the exception does not name the operation";
        if (Leak is not null)
            yield return $"{this}: the next call over the connection ended with {Leak.GetType().Name}: {Leak.Message}";
    }

    public override string ToString() =>
        $"{Run.Operation.Profile.Name} {Run.Operation.Name} × "
        + $"{Run.Fault.Name}{(Passes ? " once" : "")}{(SetUp is null ? "" : $" × {SetUp}")}";

    /// <summary>The result in the table: what the caller gets, and how often the request went out.</summary>
    public string Short() =>
        Thrown switch
        {
            null => "ok",
            UnknownOutcomeException => "unknown",
            ConnectionException => "connection",
            AuthenticationException => "key",
            OutOfCreditsException => "credits",
            RateLimitedException => "limited",
            ServerException => "server",
            RequestTimeoutException => "timeout",
            UnreadableResponseException => "unreadable",
            RedirectRefusedException => "redirect",
            PurchasedFileException => "bought",
            OperationCanceledException => "cancelled",
            _ => Thrown.GetType().Name,
        };

    private bool IsSentAgain => SetUp?.HasPipeline != false && Run.Fault.IsSentAgain(Run.Operation);

    private Type? Expected => Passes && IsSentAgain ? null : Run.Fault.Expected(Run.Operation);

    private int ExpectedRequests => IsSentAgain ? (Passes ? 2 : Attempts) : 1;

    // A handler of the host's own may have sent again what starts no work, where the transport would not.
    private bool WasMendedByTheHost => SetUp is not null && Passes && Thrown is null && !Run.Operation.Operation.StartsWork;

    // Sent again by a handler of the host's own and by the transport, ten times and more: then calls pause.
    private bool WasPaused =>
        SetUp is not null
        && !Passes
        && Thrown is VendorUnavailableException
        && !Run.Operation.Operation.StartsWork
        && (Requests >= 10 || Run.Fault.Elsewhere is not null);

    private bool Matches(Type? expected) => expected is null ? Thrown is null : expected.IsInstanceOfType(Thrown);
}
