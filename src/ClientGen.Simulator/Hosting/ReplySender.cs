using Microsoft.AspNetCore.Http;

namespace ClientGen.Simulator.Hosting;

/// <summary>Sends a response, or what a fault makes of it.</summary>
internal sealed class ReplySender(HttpContext context, ReceivedRequest received, IVendor vendor, Fault? fault)
{
    /// <summary>Whether the fault takes the place of the response.</summary>
    public bool IsLost => fault is { Kind: FaultKind.Status or FaultKind.NotJson or FaultKind.Reset or FaultKind.Hang };

    public async Task SendAsync(Reply reply)
    {
        if (IsLost)
            await FailAsync(vendor);
        else if (fault is { Kind: FaultKind.Truncated })
            await CutAsync(reply);
        else
            await WriteAsync(reply);
    }

    public async Task FailAsync(IVendor from)
    {
        if (fault!.Kind == FaultKind.Hang)
            await UntilGivenUpAsync();
        if (fault.Kind is FaultKind.Reset or FaultKind.Hang)
        {
            context.Abort();
            return;
        }

        await WriteAsync(fault.Kind == FaultKind.Status ? from.Failure(fault.StatusCode) : Reply.Html(fault.StatusCode, fault.Body!));
    }

    // A simulator that stops cuts the connection, which ends this too.
    private async Task UntilGivenUpAsync()
    {
        var gone = new TaskCompletionSource();
        await using var registered = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    private async Task WriteAsync(Reply reply)
    {
        WriteHead(reply);
        // Even nothing is too much for a 204: Kestrel would close the connection after it, and the next request on it would fail.
        if (reply.Body.Length > 0)
            await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }

    private async Task CutAsync(Reply reply)
    {
        WriteHead(reply);
        await context.Response.Body.WriteAsync(reply.Body.AsMemory(0, reply.Body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private void WriteHead(Reply reply)
    {
        vendor.Decorate(reply, received.Operation);
        foreach (var (name, value) in fault?.Headers ?? new Dictionary<string, string>())
            reply.Headers[name] = value;

        var response = context.Response;
        received.StatusCode = response.StatusCode = reply.Status;
        response.Headers["x-request-id"] = received.RequestId;
        foreach (var (name, value) in reply.Headers)
            response.Headers[name] = value;
        if (reply.ContentType.Length > 0)
            response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
    }
}
