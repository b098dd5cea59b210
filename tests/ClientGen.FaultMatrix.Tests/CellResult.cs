namespace ClientGen.FaultMatrix.Tests;

/// <summary>What came of a run.</summary>
internal sealed record CellResult(CellRun Run, bool Passes, Exception? Thrown, int Requests, int Starts)
{
    private const int Attempts = 4;

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
        else if (!Matches(Expected))
            yield return $"{this}: {Thrown?.GetType().Name ?? "success"} instead of {Expected?.Name ?? "success"}: {Thrown?.Message}";
        if (Run.Fault.Elsewhere is null && !Run.Fault.IsCallers && Requests != ExpectedRequests)
            yield return $"{this}: {Requests} requests instead of {ExpectedRequests}";
        if (Thrown is UnknownOutcomeException && !Thrown.Message.Contains(operation.Operation.Name, StringComparison.Ordinal))
            yield return $"{this}: the exception does not name the operation";
        if (Leak is not null)
            yield return $"{this}: the next call over the connection ended with {Leak.GetType().Name}: {Leak.Message}";
    }

    public override string ToString() => $"{Run.Operation.Profile.Name} {Run.Operation.Name} × {Run.Fault.Name}{(Passes ? " once" : "")}";

    /// <summary>The result in the table: what the caller gets, and how often the request went out.</summary>
    public string Short() => Thrown switch
    {
        null => "ok",
        UnknownOutcomeException => "unknown",
        ConnectionException => "connection",
        RateLimitedException => "limited",
        ServerException => "server",
        RequestTimeoutException => "timeout",
        UnreadableResponseException => "unreadable",
        RedirectRefusedException => "redirect",
        OperationCanceledException => "cancelled",
        _ => Thrown.GetType().Name,
    };

    private Type? Expected => Passes && Run.Fault.IsSentAgain(Run.Operation) ? null : Run.Fault.Expected(Run.Operation);

    private int ExpectedRequests => Run.Fault.IsSentAgain(Run.Operation) ? (Passes ? 2 : Attempts) : 1;

    private bool Matches(Type? expected) => expected is null ? Thrown is null : expected.IsInstanceOfType(Thrown);
}
