namespace ClientGen.Http;

/// <summary>The job ended at the vendor without a result.</summary>
public sealed class JobFailedException : JobException
{
    internal JobFailedException(
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
