namespace ClientGen.Http;

/// <summary>A job did not give its result. The subclasses say why.</summary>
public abstract class JobException : Exception
{
    private protected JobException(string message, string kind, string id, string? statusText, object? body, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
        JobId = id;
        StatusText = statusText;
        Body = body;
    }

    /// <summary>The kind of job, such as <c>BatchEdit</c>.</summary>
    public string Kind { get; }

    /// <summary>The job's id.</summary>
    public string JobId { get; }

    /// <summary>The vendor's last word on the job; <see langword="null"/> when no look succeeded.</summary>
    public string? StatusText { get; }

    /// <summary>The vendor's last status body: the generated model. It may hold what should not be logged.</summary>
    public object? Body { get; }
}
