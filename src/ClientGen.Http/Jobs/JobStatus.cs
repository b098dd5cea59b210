namespace ClientGen.Http;

/// <summary>One look at a job.</summary>
/// <typeparam name="TResult">What the job gives when it is done.</typeparam>
public sealed class JobStatus<TResult>
{
    /// <summary>What one poll gave.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="text">The vendor's word for it.</param>
    /// <param name="body">The vendor's whole status body.</param>
    /// <param name="failures">The vendor's reasons; none where null.</param>
    public JobStatus(JobId<TResult> id, JobState state, string? text, object body, IReadOnlyList<JobFailure>? failures = null)
    {
        Id = id;
        State = state;
        Text = text;
        Body = body;
        Failures = failures ?? [];
    }

    /// <summary>The job's id.</summary>
    public JobId<TResult> Id { get; }

    /// <summary>Where it stands.</summary>
    public JobState State { get; }

    /// <summary>The vendor's word for it, known or not.</summary>
    public string? Text { get; }

    /// <summary>The vendor's whole status body: the generated model.</summary>
    public object Body { get; }

    /// <summary>The vendor's reasons, of the whole job or of single images. A job can succeed and have some.</summary>
    public IReadOnlyList<JobFailure> Failures { get; }

    /// <summary>Whether the job has ended.</summary>
    public bool IsEnd => State != JobState.Running;

    /// <summary>Since when the job is watched by this wait; zero for a single look.</summary>
    public TimeSpan Waited { get; internal init; }
}
