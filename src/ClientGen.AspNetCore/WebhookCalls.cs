using ClientGen.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClientGen.AspNetCore;

/// <summary>Takes a vendor's calls: refuses what is none of the vendor's, and hands the rest to the application.</summary>
/// <param name="source">Whose calls, how they are read, and what a log may say of one.</param>
/// <param name="most">The longest body, in bytes.</param>
/// <param name="handle">The application.</param>
/// <param name="logger">Where refusals and failures go.</param>
internal sealed class WebhookCalls<TEvent>(
    WebhookSource<TEvent> source,
    int most,
    Func<TEvent, CancellationToken, Task> handle,
    ILogger logger
)
    where TEvent : class
{
    public async Task ReceiveAsync(HttpContext context)
    {
        if (await WebhookBodyReader.ReadAsync(context, most).ConfigureAwait(false) is not { } body)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, $"the body is longer than {most} bytes");
            return;
        }
        var headers = context.Request.Headers.SelectMany(
            header => header.Value,
            (header, value) => KeyValuePair.Create(header.Key, value ?? "")
        );
        var call = source.Reader.Read(headers, body);
        if (!call.HasEvent)
        {
            Refuse(
                context,
                call.Verdict == WebhookVerdict.Malformed ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized,
                call.Reason
            );
            return;
        }
        if (call.WasCompleted)
            WebhookLog.Repeated(logger, source.Vendor);
        else
            await HandleAsync(call.Event, context.RequestAborted).ConfigureAwait(false);
        call.Complete();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    // The application's exceptions are its own, whatever their type: none becomes a response here.
    private async Task HandleAsync(TEvent news, CancellationToken cancellationToken)
    {
        try
        {
            await handle(news, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            WebhookLog.HandlerFailed(logger, source.Vendor, source.Describe(news), fault.GetType().Name, fault);
            throw;
        }
    }

    private void Refuse(HttpContext context, int status, string reason)
    {
        WebhookLog.Refused(logger, source.Vendor, status, reason);
        context.Response.StatusCode = status;
    }
}

/// <summary>Whose calls, how they are read, and what a log may say of one.</summary>
internal sealed record WebhookSource<TEvent>(string Vendor, WebhookReader<TEvent> Reader, Func<TEvent, string> Describe)
    where TEvent : class;
