namespace ClientGen.Simulator;

/// <summary>A way for one request to go wrong.</summary>
public sealed record Fault
{
    private Fault(FaultKind kind) => Kind = kind;

    internal FaultKind Kind { get; }

    internal int StatusCode { get; private init; }

    internal string? Body { get; private init; }

    internal TimeSpan Delay { get; private init; }

    /// <summary>
    /// Whether the vendor does what was asked before the response is lost. Default false. With true a billable job is started
    /// and counted although the caller never hears of it.
    /// </summary>
    public bool AfterWork { get; init; }

    /// <summary>Headers added to the faulty response, as in <c>Retry-After</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>A response with a status and the vendor's own error body for it.</summary>
    /// <param name="statusCode">The status, 400 to 599.</param>
    public static Fault Status(int statusCode)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        return new(FaultKind.Status) { StatusCode = statusCode };
    }

    /// <summary>A response with any status and any text, sent as HTML: what a proxy in front of the vendor says.</summary>
    /// <param name="statusCode">The status. Default 502.</param>
    /// <param name="body">The text.</param>
    public static Fault NotJson(int statusCode = 502, string body = "<html><body><h1>Bad Gateway</h1></body></html>") =>
        new(FaultKind.NotJson) { StatusCode = statusCode, Body = body };

    /// <summary>The connection is reset instead of a response.</summary>
    public static Fault Reset() => new(FaultKind.Reset);

    /// <summary>The right response, late.</summary>
    /// <param name="delay">How late, on the simulator's clock.</param>
    public static Fault Slow(TimeSpan delay) => new(FaultKind.Slow) { Delay = delay };

    /// <summary>No response at all: the connection stays open until the client gives up. With <see cref="AfterWork"/> the work is
    /// done.</summary>
    public static Fault Hang() => new(FaultKind.Hang);

    /// <summary>The right response's head with its true length, half of its body, then the end of the connection.</summary>
    public static Fault Truncated() => new(FaultKind.Truncated) { AfterWork = true };
}

internal enum FaultKind
{
    Status,
    NotJson,
    Reset,
    Slow,
    Truncated,
    Hang,
}
