using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ClientGen.Http;

/// <summary>Watches many jobs at once and gives each as it ends, with one timer for all of them. For one use; safe for use by several
/// threads.</summary>
/// <remarks>
/// Looks go out in the order in which they are due, so that all jobs get their turn. They pass the vendor's rate limits together with all
/// other calls of the same transport. A look that fails in passing does not fail its job.
/// </remarks>
/// <typeparam name="TResult">What the jobs give when they are done.</typeparam>
/// <example>
/// <code>
/// var watcher = new JobWatcher&lt;BatchEdit&gt;();
/// await foreach (var outcome in watcher.WhenEach(jobs))
///     Console.WriteLine($"{outcome.Job.Id}: {outcome.Kind}");
/// </code>
/// </example>
public sealed class JobWatcher<TResult>
{
    private readonly WatchSchedule<TResult> _schedule;
    private readonly OutcomeQueue<TResult> _outcomes;
    private CancellationToken _token;
    private int _used;
    private int _started;

    /// <summary>A watcher without jobs.</summary>
    /// <param name="options">How many looks at once, and the clock.</param>
    public JobWatcher(JobWatcherOptions? options = null)
    {
        options ??= new JobWatcherOptions();
        options.Check();
        _schedule = new WatchSchedule<TResult>(options.TimeProvider, options.MaxConcurrentPolls, job => _ = PollAsync(job));
        _outcomes = new OutcomeQueue<TResult>(options.StayOpen);
    }

    /// <summary>Adds a job, before the watching or while it goes on. Its time runs from now.</summary>
    /// <param name="job">The job.</param>
    /// <param name="options">How long and how often to look; 30 minutes by default.</param>
    /// <exception cref="InvalidOperationException">The watching has ended: the job is not watched.</exception>
    public void Add(Job<TResult> job, JobWaitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(job);
        options ??= new JobWaitOptions();
        options.Check();
        Schedule(job, options);
        if (Volatile.Read(ref _started) != 0)
            _schedule.Run();
    }

    /// <summary>Says that no more jobs will be added, where <see cref="JobWatcherOptions.StayOpen"/> is set.</summary>
    public void Complete() => _outcomes.Complete();

    /// <summary>Watches the jobs, and those that were and are added, and gives each as it ends.</summary>
    /// <param name="jobs">The jobs; those of <see cref="Add"/> are watched as well.</param>
    /// <param name="options">How long and how often to look at each of these; 30 minutes by default.</param>
    /// <param name="cancellationToken">Stops watching; the jobs go on at the vendor.</param>
    /// <returns>Every job once, in the order in which they end. It ends with the last job, or see
    /// <see cref="JobWatcherOptions.StayOpen"/>.</returns>
    /// <exception cref="InvalidOperationException">The watcher was used before.</exception>
    public IAsyncEnumerable<JobOutcome<TResult>> WhenEach(
        IEnumerable<Job<TResult>>? jobs = null,
        JobWaitOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new JobWaitOptions();
        options.Check();
        return WatchAsync(jobs ?? [], options, cancellationToken);
    }

    private async IAsyncEnumerable<JobOutcome<TResult>> WatchAsync(
        IEnumerable<Job<TResult>> jobs,
        JobWaitOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (Interlocked.Exchange(ref _used, 1) != 0)
            throw new InvalidOperationException("This watcher was used before. Make another one.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _token = stop.Token;
        Volatile.Write(ref _started, 1);
        try
        {
            foreach (var job in jobs)
                Schedule(job ?? throw new ArgumentException("A job is null.", nameof(jobs)), options);
            _schedule.Run();
            while (await _outcomes.TakeAsync(stop.Token).ConfigureAwait(false) is { } outcome)
                yield return outcome;
        }
        finally
        {
            _outcomes.End();
            _schedule.Stop();
            stop.Cancel();
        }
    }

    private void Schedule(Job<TResult> job, JobWaitOptions options)
    {
        if (!_outcomes.TryExpect())
        {
            throw new InvalidOperationException(
                "The watching has ended, so this job is not watched. Make another watcher for it, or set StayOpen and call "
                    + "Complete only after the last job."
            );
        }
        var now = _schedule.Now;
        _schedule.Add(new WatchedJob<TResult>(job, options, now), now);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a look throws is its job's outcome; the other jobs are watched on.")]
    private async Task PollAsync(WatchedJob<TResult> job)
    {
        try
        {
            var now = _schedule.Now;
            if (job.IsOverdue(now))
            {
                _outcomes.Add(job.End());
                return;
            }
            var (status, fault) = await job.Job.PollAsync(job.Waited(now), job.Remaining(now), _token).ConfigureAwait(false);
            now = _schedule.Now;
            if (job.Saw(status, fault, now) is { } pause)
                _schedule.Add(job, now + pause);
            else
                _outcomes.Add(job.End());
        }
        catch (OperationCanceledException) when (_token.IsCancellationRequested)
        {
            // The watching ended; nobody waits for this job's outcome.
            return;
        }
        catch (Exception fault)
        {
            _outcomes.Add(job.Faulted(fault));
        }
        finally
        {
            _schedule.Looked(job);
            _schedule.Run();
        }
    }
}
