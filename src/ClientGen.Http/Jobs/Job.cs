using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ClientGen.Http;

/// <summary>Work that a vendor does in its own time. Holding one costs nothing; only looking at it calls the vendor.</summary>
/// <typeparam name="TResult">What the job gives when it is done.</typeparam>
public class Job<TResult>
{
    // A last look at the deadline gets at least this long to be answered.
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(30);
    private readonly JobDefinition<TResult> _definition;

    /// <summary>Takes up a job.</summary>
    /// <param name="id">The job's id; one that was kept from another day or machine is as good.</param>
    /// <param name="definition">How this kind of job is watched.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Job(JobId<TResult> id, JobDefinition<TResult> definition)
    {
        Id = id.Value.Trim().Length > 0 ? id : throw new ArgumentException("A job needs an id.", nameof(id));
        _definition = definition ?? throw new ArgumentNullException(nameof(definition));
    }

    /// <summary>For mocks, which override what they answer. <see cref="JobWatcher{TResult}"/> takes none of them.</summary>
    protected Job() => _definition = null!;

    internal JobDefinition<TResult> Definition => _definition;

    /// <summary>The job's id. Keep it to take the job up again.</summary>
    public virtual JobId<TResult> Id { get; }

    /// <summary>The job in one short string, to take it up on another machine or day with <see cref="JobDefinition{TResult}.Resume"/> or
    /// the client's method for it.</summary>
    /// <remarks>It holds the vendor, the kind and the id, and no key. At a vendor whose ids grant access (Autoenhance), so does the
    /// token.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public virtual string Token => new JobToken(_definition.Transport.Profile.Name, _definition.Kind, Id.Value).Encode();

    /// <summary>Looks at the job once.</summary>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Stops looking; the job goes on.</param>
    /// <exception cref="ApiException">The look failed.</exception>
    public virtual Task<JobStatus<TResult>> GetStatusAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _definition.PollAsync(Id, TimeSpan.Zero, options, cancellationToken);

    /// <summary>Waits for the result.</summary>
    /// <param name="options">How long and how often to look; 30 minutes by default.</param>
    /// <param name="progress">Is told of every look.</param>
    /// <param name="cancellationToken">Stops waiting; the job goes on at the vendor.</param>
    /// <returns>The result of a job that succeeded.</returns>
    /// <exception cref="JobFailedException">The job ended without a result.</exception>
    /// <exception cref="JobTimeoutException">The wait ended before the job; it can be taken up again.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped waiting.</exception>
    /// <exception cref="ApiException">A look failed in a way that waiting does not mend (401, 403, 404, …).</exception>
    public virtual async Task<TResult> WaitAsync(
        JobWaitOptions? options = null,
        IProgress<JobStatus<TResult>>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        JobStatus<TResult>? last = null;
        await foreach (var status in WatchAsync(options, cancellationToken).ConfigureAwait(false))
        {
            last = status;
            progress?.Report(status);
        }
        return last is { State: JobState.Succeeded } ? _definition.ResultOf(last) : throw JobErrors.Failed(_definition, last!);
    }

    /// <summary>Looks at the job again and again; the last status is its end, whichever it is.</summary>
    /// <param name="options">How long and how often to look; 30 minutes by default.</param>
    /// <param name="cancellationToken">Stops watching; the job goes on at the vendor.</param>
    /// <exception cref="JobTimeoutException">The wait ended before the job; it can be taken up again.</exception>
    public virtual async IAsyncEnumerable<JobStatus<TResult>> WatchAsync(
        JobWaitOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        options ??= new JobWaitOptions();
        options.Check();
        var time = _definition.Options.TimeProvider;
        var started = time.GetTimestamp();
        var pace = Pace(options);
        JobStatus<TResult>? last = null;
        while (true)
        {
            var remaining = options.Remaining(time.GetElapsedTime(started));
            var (status, fault) = await PollAsync(time.GetElapsedTime(started), remaining, cancellationToken).ConfigureAwait(false);
            if (status is not null)
                yield return last = status;
            if (status is { IsEnd: true })
                yield break;
            // The last pause ends at the deadline, so a look after it was the last.
            remaining = options.Remaining(time.GetElapsedTime(started));
            if (remaining <= TimeSpan.Zero)
                throw JobErrors.TimedOut(_definition, Id, last, options.Timeout, fault);
            await time.DelayAsync(pace.Next(fault?.RetryAfter, remaining), cancellationToken).ConfigureAwait(false);
        }
    }

    internal PollBackoff Pace(JobWaitOptions options) =>
        new(
            options.PollInterval ?? _definition.PollInterval,
            options.MaxPollInterval ?? _definition.MaxPollInterval,
            _definition.Options.MaxServerDelay,
            _definition.Options.Jitter
        );

    // A look that fails for a passing reason says nothing of the job.
    internal async Task<(JobStatus<TResult>? Status, ApiException? Fault)> PollAsync(
        TimeSpan waited,
        TimeSpan remaining,
        CancellationToken cancellationToken
    )
    {
        var longest = remaining > LastLook ? remaining : LastLook;
        var usual = _definition.Options.Timeout;
        var options =
            longest <= TimeSpan.FromDays(1) && (usual == Timeout.InfiniteTimeSpan || longest < usual)
                ? new RequestOptions { Timeout = longest }
                : null;
        try
        {
            return (await _definition.PollAsync(Id, waited, options, cancellationToken).ConfigureAwait(false), null);
        }
        catch (ApiException fault) when (fault.IsTransient)
        {
            return (null, fault);
        }
    }
}
