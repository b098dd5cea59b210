namespace ClientGen.Http;

/// <summary>One of many jobs: when it was added, and what was seen of it.</summary>
internal sealed class WatchedJob<TResult>(Job<TResult> job, JobWaitOptions options, TimeSpan added)
{
    // Jobs that are looked at this late after their deadline have had their last look.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);
    private readonly PollBackoff _pace = job.Pace(options);

    public Job<TResult> Job { get; } = job;

    public JobStatus<TResult>? Last { get; private set; }

    private ApiException? LastFault { get; set; }

    public TimeSpan Waited(TimeSpan now) => now - added;

    public TimeSpan Remaining(TimeSpan now) => options.Remaining(Waited(now));

    /// <summary>Whether the job was looked at and its deadline is long past: in a long queue, its turn came too late.</summary>
    public bool IsOverdue(TimeSpan now) =>
        (Last is not null || LastFault is not null) && options.Timeout != Timeout.InfiniteTimeSpan && Waited(now) - Grace > options.Timeout;

    /// <returns>Until the next look, or <see langword="null"/> when this was the last.</returns>
    public TimeSpan? Saw(JobStatus<TResult>? status, ApiException? fault, TimeSpan now)
    {
        Last = status ?? Last;
        LastFault = fault;
        var remaining = Remaining(now);
        return status is { IsEnd: true } || remaining <= TimeSpan.Zero ? null : _pace.Next(fault?.RetryAfter, remaining);
    }

    public JobOutcome<TResult> End() =>
        Last switch
        {
            { State: JobState.Succeeded } => new(Job, JobOutcomeKind.Succeeded, Last, Job.Definition.ResultOf(Last), null),
            { IsEnd: true } => new(Job, JobOutcomeKind.Failed, Last, default, JobErrors.Failed(Job.Definition, Last)),
            _ => new(
                Job,
                JobOutcomeKind.TimedOut,
                Last,
                default,
                JobErrors.TimedOut(Job.Definition, Job.Id, Last, options.Timeout, LastFault)
            ),
        };

    public JobOutcome<TResult> Faulted(Exception fault) => new(Job, JobOutcomeKind.Faulted, Last, default, fault);
}
