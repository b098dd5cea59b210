namespace ClientGen.Http;

/// <summary>How one of many watched jobs came to its end.</summary>
/// <typeparam name="TResult">What the job gives when it is done.</typeparam>
public sealed class JobOutcome<TResult>
{
    private readonly TResult? _result;

    /// <summary>The end of a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="kind">Which of the four ends it is.</param>
    /// <param name="lastStatus">The last poll that succeeded.</param>
    /// <param name="result">The result, of a job that succeeded.</param>
    /// <param name="fault">Why there is none.</param>
    public JobOutcome(
        Job<TResult> job,
        JobOutcomeKind kind,
        JobStatus<TResult>? lastStatus = null,
        TResult? result = default,
        Exception? fault = null
    )
    {
        Job = job;
        Kind = kind;
        LastStatus = lastStatus;
        _result = result;
        Fault = fault;
    }

    /// <summary>The job.</summary>
    public Job<TResult> Job { get; }

    /// <summary>Which of the four ends it is.</summary>
    public JobOutcomeKind Kind { get; }

    /// <summary>The last look at it that succeeded.</summary>
    public JobStatus<TResult>? LastStatus { get; }

    /// <summary>Why there is no result; <see langword="null"/> when there is one. What <see cref="Job{TResult}.WaitAsync"/> would have
    /// thrown.</summary>
    public Exception? Fault { get; }

    /// <summary>The result of a job that succeeded.</summary>
    /// <exception cref="InvalidOperationException">There is none; <see cref="Fault"/> is its inner exception.</exception>
    public TResult Result =>
        Kind == JobOutcomeKind.Succeeded
            ? _result!
            : throw new InvalidOperationException($"The job has no result ({Kind}). Look at Kind before you take the result.", Fault);
}
