namespace ClientGen.Http;

/// <summary>The job ended at the vendor without a result.</summary>
public sealed class JobFailedException : JobException
{
    /// <summary>Says that a job has ended without a result.</summary>
    /// <param name="message">Which job, and why.</param>
    /// <param name="kind">The kind of job, such as <c>BatchEdit</c>.</param>
    /// <param name="id">The job's id.</param>
    /// <param name="state">Whether it failed or was cancelled.</param>
    /// <param name="statusText">The vendor's word for it.</param>
    /// <param name="body">The vendor's whole status body.</param>
    /// <param name="failures">The vendor's reasons.</param>
    public JobFailedException(
        string message,
        string kind,
        string id,
        JobState state,
        string? statusText,
        object body,
        IReadOnlyList<JobFailure> failures
    )
        : base(message, kind, id, statusText, body)
    {
        State = state;
        Failures = failures;
    }

    /// <summary><see cref="JobState.Failed"/> or <see cref="JobState.Cancelled"/>.</summary>
    public JobState State { get; }

    /// <summary>The vendor's reasons, without the key and the queries of addresses; empty when it gave none.</summary>
    public IReadOnlyList<JobFailure> Failures { get; }
}
