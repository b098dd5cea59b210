using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace ClientGen.Http;

/// <summary>A job did not give its result. The subclasses say why.</summary>
public abstract class JobException : Exception
{
    private protected JobException(
        string message,
        string kind,
        string id,
        string? statusText,
        object? body,
        Exception? innerException = null
    )
        : base(message, innerException)
    {
        Kind = kind;
        JobId = id;
        StatusText = statusText;
        Body = body;
    }

    /// <summary>The kind of job, such as <c>BatchEdit</c>.</summary>
    public string Kind { get; }

    /// <summary>The job's id. At some vendors it grants access to the job.</summary>
    /// <remarks>A field, as <see cref="Body"/> is, because loggers and serializers take exceptions apart by their properties.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [SuppressMessage("Design", "CA1051", Justification = "A property would be written to every structured log and error report.")]
    public readonly string JobId;

    /// <summary>The vendor's last word on the job; <see langword="null"/> when no look succeeded.</summary>
    public string? StatusText { get; }

    /// <summary>The vendor's last status body: the generated model. It may hold what should not be logged.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [SuppressMessage("Design", "CA1051", Justification = "A property would be written to every structured log and error report.")]
    public readonly object? Body;
}
