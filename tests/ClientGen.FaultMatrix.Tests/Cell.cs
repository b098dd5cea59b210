using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>Runs an operation into a fault and says what came of it.</summary>
internal static class Cell
{
    // Nothing waits for the machine's clock; a run that takes this long hangs.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    public static async Task<CellResult> RunAsync(
        FaultServer server,
        OperationCase operation,
        FaultCase fault,
        bool passes,
        ILoggerFactory? loggers = null
    )
    {
        using var run = new CellRun(operation, fault, passes, server.SecondOrigin);
        var address = server.Add(run);
        var options = new VendorOptions();
        Set(options, run, address);
        fault.Configure?.Invoke(options, run);
        using var handler = (SocketsHttpHandler)PrimaryHandler.ForVendor();
        // With one connection, one that is not given back stops the next call.
        handler.MaxConnectionsPerServer = 1;
        fault.Connect?.Invoke(handler, run);
        using var seen = new HeadersSeen(run) { InnerHandler = handler };
        using var transport = ApiTransport.Create(operation.Profile, options, seen, PrimaryHandler.ForFiles(() => options), loggers);
        var thrown = await ThrownAsync(() => operation.CallAsync(transport, run.Token));
        var result = new CellResult(run, passes, thrown, run.Requests, run.Starts);
        if (fault.Elsewhere is null)
        {
            run.BeginProbe();
            var leak = await ThrownAsync(() => operation.CallAsync(transport, CancellationToken.None));
            result = result with { Leak = leak };
        }
        return result;
    }

    public static void Set(VendorOptions options, CellRun run, Uri address)
    {
        options.ApiKey = Canary.Key;
        options.BaseAddress = run.Fault.Elsewhere ?? address;
        options.AllowInsecureLoopback = true;
        options.TimeProvider = run.Time;
        options.Jitter = () => 0.5;
        options.Timeout = TimeSpan.FromHours(1);
        options.AttemptTimeout = CellRun.Patience;
        // Later than the attempt's end, so that it is told which of the two it was.
        options.StallTimeout = CellRun.Patience * 2;
    }

    public static async Task<Exception?> ThrownAsync(Func<Task> call)
    {
        try
        {
            await call().WaitAsync(Hang);
            return null;
        }
        catch (Exception thrown) when (thrown is ApiException or OperationCanceledException or TimeoutException or UnreachableException)
        {
            return thrown;
        }
    }
}
