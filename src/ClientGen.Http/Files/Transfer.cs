namespace ClientGen.Http;

/// <summary>What the faults of a transfer mean.</summary>
internal static class Transfer
{
    public static bool IsCut(Exception fault, StallGuard guard, CancellationToken cancellationToken) =>
        fault switch
        {
            SourceChangedException => false,
            HttpRequestException or IOException or System.Net.Sockets.SocketException => true,
            OperationCanceledException => !cancellationToken.IsCancellationRequested,
            _ => false,
        };

    public static ConnectionException Broke(CallContext call, Exception fault, StallGuard guard, bool nothingWasSent = false) =>
        call.Errors.Connection(guard.Stalled ? guard.Fault() : fault, nothingWasSent);
}
