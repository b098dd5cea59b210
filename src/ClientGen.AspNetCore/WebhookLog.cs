using Microsoft.Extensions.Logging;

namespace ClientGen.AspNetCore;

/// <summary>Every log message of the endpoints. Event ids stay as they are; no body, signature or secret is in them.</summary>
internal static partial class WebhookLog
{
    public const string Category = "ClientGen.Webhooks";

    [LoggerMessage(1, LogLevel.Warning, "{Vendor}'s webhook call was refused with {Status}: {Reason}")]
    public static partial void Refused(ILogger logger, string vendor, int status, string reason);

    [LoggerMessage(2, LogLevel.Error, "The application failed on {Vendor}'s webhook of {What} with {Error}")]
    public static partial void HandlerFailed(ILogger logger, string vendor, string what, string error, Exception exception);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "{Vendor}'s webhooks at {Pattern} are taken without a signature: anybody who knows the address can call"
    )]
    public static partial void Unsigned(ILogger logger, string vendor, string pattern);

    [LoggerMessage(4, LogLevel.Debug, "{Vendor}'s webhook call came before and was acted on: it is answered and goes no further")]
    public static partial void Repeated(ILogger logger, string vendor);
}
