using Microsoft.Extensions.Logging;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>Runs an operation into a fault in what a host makes of the client.</summary>
internal static class HostCell
{
    // What hooks into the connection itself, or is a variant that says nothing new about handlers.
    private static readonly string[] LeftOut =
    [
        "DNS",
        "garbage JSON",
        "429 RateLimit-Reset",
        "502 HTML",
        "cancelled before",
        "cancelled in connecting",
        "cancelled in sending",
    ];

    // Without the pipeline nothing keeps the time and nothing waits.
    private static readonly string[] NeedPipeline = ["slow headers", "slow body", "timeout", "cancelled in wait"];

    public static IReadOnlyList<FaultCase> Faults(Uri server) =>
        [.. FaultMatrix.Tests.Faults.All(server).Where(fault => !LeftOut.Contains(fault.Name))];

    /// <summary>One operation of each vendor for each way of being sent and read: what handlers can tell apart.</summary>
    public static IReadOnlyList<OperationCase> Operations { get; } =
    [
        .. OperationCase
            .All.GroupBy(operation =>
                (
                    operation.Profile,
                    operation.Operation.StartsWork,
                    operation.Operation.Method,
                    operation.Operation.Auth,
                    operation.Response
                )
            )
            .Select(group => group.First()),
    ];

    public static bool Applies(HostSetUp setUp, FaultCase fault) => setUp.HasPipeline || !NeedPipeline.Contains(fault.Name);

    public static async Task<CellResult> RunAsync(
        FaultServer server,
        HostSetUp setUp,
        OperationCase operation,
        FaultCase fault,
        bool passes,
        ILoggerFactory? loggers = null
    )
    {
        using var run = new CellRun(operation, fault, passes, server.SecondOrigin);
        var address = setUp.Name == "HTTP/2" ? server.AddHttp2(run) : server.Add(run);
        await using var host = setUp.Make(operation.Profile, Set, wire => new HeadersSeen(run) { InnerHandler = wire }, loggers);
        var thrown = await Cell.ThrownAsync(() => operation.CallAsync(host.Transport, run.Token));
        return new CellResult(run, passes, thrown, run.Requests, run.Starts) { SetUp = setUp };

        void Set(VendorOptions options)
        {
            Cell.Set(options, run, address);
            fault.Configure?.Invoke(options, run);
        }
    }
}
