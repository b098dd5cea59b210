namespace ClientGen.Http;

/// <summary>The wait ended before the job did. The job goes on: take it up again with <see cref="JobException.JobId"/>.</summary>
public sealed class JobTimeoutException : JobException
{
    internal JobTimeoutException(string message, string kind, string id, string? statusText, object? body, Exception? lastFault)
        : base(message, kind, id, statusText, body, lastFault) { }
}
