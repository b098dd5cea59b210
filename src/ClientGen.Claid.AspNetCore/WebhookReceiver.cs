using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClientGen.Claid;

/// <summary>Takes one call: refuses what is none of Claid's, and hands the rest to the application.</summary>
internal sealed class WebhookReceiver(
    ClaidWebhookEndpointOptions options,
    Func<ClaidWebhook, CancellationToken, Task> handle,
    ILogger logger
)
{
    // As they were when the endpoint was mapped.
    private readonly string? _secret = options.AllowUnsigned ? null : options.Secret;
    private readonly int _most = options.MaxBodyBytes;

    public async Task ReceiveAsync(HttpContext context)
    {
        if (await WebhookBodyReader.ReadAsync(context, _most).ConfigureAwait(false) is not { } body)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, $"the body is longer than {_most} bytes");
            return;
        }
        ClaidWebhook news;
        try
        {
            news = Read(context, body);
        }
        catch (InvalidSignatureException fault)
        {
            Refuse(context, StatusCodes.Status401Unauthorized, fault.Message);
            return;
        }
        catch (InvalidWebhookException fault)
        {
            Refuse(context, StatusCodes.Status400BadRequest, fault.Message);
            return;
        }
        await HandleAsync(news, context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private ClaidWebhook Read(HttpContext context, byte[] body)
    {
        if (_secret is not { } secret)
            return ClaidWebhook.ParseUnsigned(body);
        var headers = context.Request.Headers.SelectMany(
            header => header.Value,
            (header, value) => KeyValuePair.Create(header.Key, value ?? "")
        );
        return ClaidWebhook.Parse(body, headers, secret);
    }

    // The application's exceptions are its own, whatever their type: none becomes an answer here.
    private async Task HandleAsync(ClaidWebhook news, CancellationToken cancellationToken)
    {
        try
        {
            await handle(news, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            WebhookLog.HandlerFailed(logger, news.Family, news.Id, fault.GetType().Name, fault);
            throw;
        }
    }

    private void Refuse(HttpContext context, int status, string reason)
    {
        WebhookLog.Refused(logger, status, reason);
        context.Response.StatusCode = status;
    }
}
