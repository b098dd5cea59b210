using Microsoft.Extensions.Logging;

namespace ClientGen.Claid;

/// <summary>Every log message of the endpoint. Event ids stay as they are; no body, signature or secret is in them.</summary>
internal static partial class WebhookLog
{
    public const string Category = "ClientGen.Claid.Webhook";

    [LoggerMessage(1, LogLevel.Warning, "Claid's webhook call was refused with {Status}: {Reason}")]
    public static partial void Refused(ILogger logger, int status, string reason);

    [LoggerMessage(2, LogLevel.Error, "The application failed on the webhook of the {Family} job {JobId} with {Error}")]
    public static partial void HandlerFailed(ILogger logger, JobFamily family, long? jobId, string error, Exception exception);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "Claid's webhooks at {Pattern} are taken without a signature: anybody who knows the address can call"
    )]
    public static partial void Unsigned(ILogger logger, string pattern);
}
