using ClientGen.Simulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ClientGen.Simulator.Files;

/// <summary>Hands out files, with ranges and ETags, and takes those that are put to pre-signed addresses. Wants no key and refuses a
/// request that bears one.</summary>
internal sealed class FileHost(
    FileStore store,
    UploadEndpoint uploads,
    RequestLog log,
    FaultPlan faults,
    IVendor vendor,
    Func<ReceivedRequest, bool> carriesKey,
    TimeProvider time
)
{
    /// <summary>The name faults meant for downloads use.</summary>
    public const string Operation = "GET file";

    /// <summary>The name faults meant for uploads use.</summary>
    public const string UploadOperation = "PUT file";

    public async Task HandleAsync(HttpContext context)
    {
        var received = log.Add(context.Request, onFileHost: true);
        var isUpload = HttpMethods.IsPut(context.Request.Method);
        (received.Operation, received.OperationId) = isUpload ? (UploadOperation, "Upload") : (Operation, "Download");
        context.Response.Headers["x-request-id"] = received.RequestId;
        var fault = faults.Take(received.Operation);
        if (fault is { Kind: FaultKind.Slow })
            await Task.Delay(fault.Delay, time, context.RequestAborted);
        if (fault is { Kind: FaultKind.Truncated })
            context.Response.Body = new CutStream(context);

        // Noted before the client sees anything; a connection that is reset has no response, whatever the server makes ready for it.
        context.Response.OnStarting(() =>
        {
            if (fault is not { Kind: FaultKind.Reset or FaultKind.Hang })
                received.StatusCode = context.Response.StatusCode;
            return Task.CompletedTask;
        });
        try
        {
            await RespondAsync(context, received, new ReplySender(context, received, vendor, fault));
        }
        finally
        {
            log.Answer(received);
        }
    }

    private async Task RespondAsync(HttpContext context, ReceivedRequest received, ReplySender sender)
    {
        if (carriesKey(received))
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "This host takes no key. The request carried one.");
        else if (sender.IsLost)
            await sender.FailAsync(vendor);
        else if (HttpMethods.IsPut(context.Request.Method) && uploads.Find(received.Path) is { } slot)
            await TakeAsync(context, received, slot);
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            await RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "GET and HEAD only.");
        else if (store.Target(received.Path, received.Query) is { } target)
            await PointAsync(context, target);
        else if (store.Find(received.Path) is not { } file)
            await RefuseAsync(context, StatusCodes.Status404NotFound, "No such file, or it has expired.");
        else if (!FileStore.IsSigned(received.Path, received.Query, file))
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "The signature does not fit the address.");
        else
            await SendAsync(context, file);
    }

    private static async Task TakeAsync(HttpContext context, ReceivedRequest received, UploadSlot slot)
    {
        if (await slot.TakeAsync(context, received) is { } refusal)
            await RefuseAsync(context, refusal.Status, refusal.Why);
    }

    [Behaviour("asset-host-redirects-to-storage")]
    private static async Task PointAsync(HttpContext context, string target)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = target;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Reply.RedirectPage, context.RequestAborted);
    }

    /// <summary>The header that says of a file that it decodes as nothing: there is no picture in it.</summary>
    public const string FillerHeader = "X-Simulated-Content";

    private static Task SendAsync(HttpContext context, StoredFile file)
    {
        if (file.Bytes is null)
            context.Response.Headers[FillerHeader] = "filler";
        return Results
            .Stream(
                file.Open(),
                file.MediaType,
                lastModified: file.CreatedAt,
                entityTag: new EntityTagHeaderValue(file.ETag),
                enableRangeProcessing: true
            )
            .ExecuteAsync(context);
    }

    private static async Task RefuseAsync(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(why, context.RequestAborted);
    }
}
