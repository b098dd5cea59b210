using System.Text;
using Microsoft.AspNetCore.Http;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>What a server does that goes wrong.</summary>
internal static class FaultResponses
{
    private const string Page = "<html><body><h1>Bad Gateway</h1></body></html>";

    public static Func<HttpContext, CellRun, Task> Status(int status, params (string Name, string Value)[] headers) =>
        (context, _) =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            // It says everything it was told back, as some vendors do.
            var echo = $"https://files.test/a.jpg?signature={Canary.Signature} refused for {Canary.Key}";
            return context.Response.WriteAsync(status == 502 ? $"{Page}{echo}" : $$"""{"error_message":"made to fail: {{echo}}"}""");
        };

    public static Func<HttpContext, CellRun, Task> Body(string body) =>
        (context, _) =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(body);
        };

    public static Task Reset(HttpContext context, CellRun run)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public static async Task ResetInBody(HttpContext context, CellRun run)
    {
        await BeginAsync(context, run);
        context.Abort();
    }

    /// <summary>No response, while the time passes that the call may take.</summary>
    public static Task Silence(HttpContext context, CellRun run)
    {
        run.TimePasses();
        return UntilClosedAsync(context);
    }

    public static async Task SilenceInBody(HttpContext context, CellRun run)
    {
        await BeginAsync(context, run);
        // A call that does not read the body is over.
        if (run.Operation.Response != ResponseKind.None)
            run.TimePasses();
        await UntilClosedAsync(context);
    }

    public static Task Cancelled(HttpContext context, CellRun run)
    {
        run.Cancel();
        return UntilClosedAsync(context);
    }

    public static async Task CancelledInBody(HttpContext context, CellRun run)
    {
        await BeginAsync(context, run);
        // As above.
        if (run.Operation.Response != ResponseKind.None)
            run.Cancel();
        await UntilClosedAsync(context);
    }

    public static Func<HttpContext, CellRun, Task> Redirect(int status) =>
        (context, run) =>
        {
            context.Response.StatusCode = status;
            var isFile = run.Operation.Response == ResponseKind.File;
            context.Response.Headers.Location = $"{run.SecondOrigin}{(isFile ? "file" : "")}?signature={Canary.Signature}";
            return Task.CompletedTask;
        };

    private static async Task BeginAsync(HttpContext context, CellRun run)
    {
        context.Response.ContentLength = 1000;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("""{"data":"""), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await run.HeadersSeenAsync(context.RequestAborted);
    }

    private static async Task UntilClosedAsync(HttpContext context)
    {
        var closed = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(closed.SetResult);
        await closed.Task;
    }
}
