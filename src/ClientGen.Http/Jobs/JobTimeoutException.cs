namespace ClientGen.Http;

/// <summary>The wait ended before the job did. The job goes on: take it up again with <see cref="JobException.JobId"/>.</summary>
public sealed class JobTimeoutException : JobException
{
    /// <summary>Says that a wait has ended before its job.</summary>
    /// <param name="message">Which job, and how long was waited.</param>
    /// <param name="kind">The kind of job, such as <c>BatchEdit</c>.</param>
    /// <param name="id">The job's id.</param>
    /// <param name="statusText">The vendor's last word on it.</param>
    /// <param name="body">The vendor's last status body.</param>
    /// <param name="lastFault">Why the last poll failed, where it did.</param>
    public JobTimeoutException(
        string message,
        string kind,
        string id,
        string? statusText = null,
        object? body = null,
        Exception? lastFault = null
    )
        : base(message, kind, id, statusText, body, lastFault) { }
}
