using Microsoft.Extensions.Logging;

namespace ClientGen.Http;

/// <summary>Every log message. Event ids stay as they are; values are names, numbers and the vendor's request id, never addresses or
/// bodies.</summary>
internal static partial class Log
{
    [LoggerMessage(
        1,
        LogLevel.Debug,
        "{Vendor} {Operation} succeeded in {Seconds:F3} s after {Attempts} attempt(s); request id {RequestId}"
    )]
    public static partial void Succeeded(ILogger logger, string vendor, string operation, double seconds, int attempts, string? requestId);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "{Vendor} {Operation} failed with {Error} (status {Status}) in {Seconds:F3} s after {Attempts} attempt(s); request id {RequestId}"
    )]
    public static partial void Failed(
        ILogger logger,
        string vendor,
        string operation,
        string error,
        int? status,
        double seconds,
        int attempts,
        string? requestId
    );

    [LoggerMessage(
        3,
        LogLevel.Information,
        "{Vendor} {Operation} is sent again in {Delay:F3} s after {Error} (status {Status}); attempt {Attempt}"
    )]
    public static partial void Retrying(
        ILogger logger,
        string vendor,
        string operation,
        double delay,
        string error,
        int? status,
        int attempt
    );

    [LoggerMessage(
        4,
        LogLevel.Error,
        "{Vendor} {Operation} was sent, and it is not known whether it was started (status {Status}); request id {RequestId}"
    )]
    public static partial void UnknownOutcome(ILogger logger, string vendor, string operation, int? status, string? requestId);

    [LoggerMessage(5, LogLevel.Debug, "{Vendor} {Operation} was cancelled by the caller after {Seconds:F3} s and {Attempts} attempt(s)")]
    public static partial void Cancelled(ILogger logger, string vendor, string operation, double seconds, int attempts);

    [LoggerMessage(6, LogLevel.Warning, "{Vendor} {Operation} may be refused because of {Member}: {Doubt}")]
    public static partial void Doubtful(ILogger logger, string vendor, string operation, string member, string doubt);
}
