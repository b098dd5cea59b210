using System.Net;
using System.Net.Sockets;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>Every fault of the matrix.</summary>
internal static class Faults
{
    /// <summary>A port where nobody listens, because this process holds it without listening.</summary>
    private static readonly Socket Closed = Bound();

    /// <summary>No fault of the server's responses.</summary>
    public static readonly FaultCase None = new("none");

    public static IReadOnlyList<FaultCase> All(Uri plainServer) =>
        [
            Refused("401", 401, typeof(AuthenticationException)),
            Refused("402", 402, typeof(OutOfCreditsException)),
            NeverThere("refused", new Uri($"http://{Closed.LocalEndPoint}/")),
            NeverThere("DNS", new Uri("https://no-such-host.invalid/")),
            NeverThere("TLS", new UriBuilder(plainServer) { Scheme = "https" }.Uri),
            new("reset", FaultResponses.Reset) { ForOthers = typeof(ConnectionException) },
            new("reset in body", FaultResponses.ResetInBody)
            {
                ForOthers = typeof(ConnectionException),
                IsInBody = true,
                OthersAreSentAgain = true,
            },
            Unreadable("truncated JSON", """{"data":{"id":1,"na"""),
            Unreadable("garbage JSON", "<<< not JSON >>>"),
            Unreadable("empty 200", ""),
            new("408", FaultResponses.Status(408)) { ForOthers = typeof(RequestTimeoutException) },
            Refusal("429", FaultResponses.Status(429), typeof(RateLimitedException)),
            Refusal("429 Retry-After", FaultResponses.Status(429, ("Retry-After", "2")), typeof(RateLimitedException)),
            Refusal("429 RateLimit-Reset", FaultResponses.Status(429, ("RateLimit-Reset", "1")), typeof(RateLimitedException)),
            new("500", FaultResponses.Status(500)),
            new("502 HTML", FaultResponses.Status(502)),
            new("503", FaultResponses.Status(503)),
            Refusal("503 Retry-After", FaultResponses.Status(503, ("Retry-After", "2")), typeof(ServerException)),
            new("504", FaultResponses.Status(504)),
            new("slow headers", FaultResponses.Silence) { ForOthers = typeof(RequestTimeoutException) },
            new("slow body", FaultResponses.SilenceInBody) { ForOthers = typeof(RequestTimeoutException), IsInBody = true },
            new("timeout", FaultResponses.Silence)
            {
                ForOthers = typeof(RequestTimeoutException),
                OthersAreSentAgain = false,
                Configure = (options, _) => (options.Timeout, options.AttemptTimeout) = (CellRun.Patience, Timeout.InfiniteTimeSpan),
            },
            Callers("cancelled before") with
            {
                Configure = (_, run) => run.Cancel(),
            },
            Callers("cancelled in connecting") with
            {
                Connect = Connecting,
            },
            Callers("cancelled in sending") with
            {
                IsInSending = true,
            },
            Callers("cancelled in headers", FaultResponses.Cancelled),
            Callers("cancelled in body", FaultResponses.CancelledInBody) with
            {
                IsInBody = true,
            },
            Callers("cancelled in wait", FaultResponses.Status(429)) with
            {
                IsRefusal = true,
                Configure = (options, run) =>
                    options.Jitter = () =>
                    {
                        run.Cancel();
                        return 0.5;
                    },
            },
            Pointing("redirect 302", 302),
            Pointing("redirect 307", 307),
        ];

    // The connection that is being made when the caller gives up is made all the same, and serves the next call.
    private static void Connecting(SocketsHttpHandler handler, CellRun run)
    {
        var connect = handler.ConnectCallback!;
        handler.ConnectCallback = async (context, cancellationToken) =>
        {
            run.Cancel();
            await run.ProbeBegun.WaitAsync(cancellationToken);
            return await connect(context, cancellationToken);
        };
    }

    private static FaultCase NeverThere(string name, Uri elsewhere) =>
        new(name)
        {
            Elsewhere = elsewhere,
            ForWork = typeof(ConnectionException),
            ForOthers = typeof(ConnectionException),
            IsRefusal = true,
            WorkIsSentAgain = true,
        };

    // Followed by nobody, but where the response is a file: from there the file is fetched without the key, and what comes here is none.
    private static FaultCase Pointing(string name, int status) =>
        new(name, FaultResponses.Redirect(status))
        {
            ForOthers = typeof(RedirectRefusedException),
            ForFiles = (typeof(PurchasedFileException), typeof(UnreadableResponseException)),
            OthersAreSentAgain = false,
        };

    private static FaultCase Unreadable(string name, string body) =>
        new(name, FaultResponses.Body(body))
        {
            ForOthers = typeof(UnreadableResponseException),
            OthersAreSentAgain = false,
            IsInBody = true,
        };

    private static FaultCase Refusal(string name, Func<Microsoft.AspNetCore.Http.HttpContext, CellRun, Task> answer, Type exception) =>
        new(name, answer)
        {
            ForWork = exception,
            ForOthers = exception,
            IsRefusal = true,
            WorkIsSentAgain = true,
        };

    // Asking again would change nothing.
    private static FaultCase Refused(string name, int status, Type exception) =>
        Refusal(name, FaultResponses.Status(status), exception) with
        {
            WorkIsSentAgain = false,
            OthersAreSentAgain = false,
        };

    private static FaultCase Callers(string name, Func<Microsoft.AspNetCore.Http.HttpContext, CellRun, Task>? answer = null) =>
        new(name, answer)
        {
            ForWork = typeof(OperationCanceledException),
            ForOthers = typeof(OperationCanceledException),
            OthersAreSentAgain = false,
            IsCallers = true,
        };

    private static Socket Bound()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }
}
