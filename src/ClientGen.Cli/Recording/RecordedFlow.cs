using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Cli.Recording;

/// <summary>Calls that belong together, and are recorded in one file.</summary>
/// <param name="Name">The file's name, without extension.</param>
/// <param name="Calls">Every call that may be made, in order. No other is let through.</param>
/// <param name="RunAsync">Makes the calls, with the address of a picture for those that need one.</param>
internal sealed record RecordedFlow(
    string Name,
    IReadOnlyList<PlannedCall> Calls,
    Func<ApiTransport, string, CancellationToken, Task> RunAsync
)
{
    /// <summary>A flow of one call, made once.</summary>
    public RecordedFlow(string name, ApiOperation operation, Func<ApiTransport, string, CancellationToken, Task> runAsync)
        : this(name, [new PlannedCall(operation)], runAsync) { }

    /// <summary>What else is done that is no call of the vendor's API, told with the plan. Default: nothing.</summary>
    public string? Besides { get; init; }

    /// <summary>Whether the vendor charges for any of the calls.</summary>
    public bool Costs => Calls.Any(call => call.Costs);
}
