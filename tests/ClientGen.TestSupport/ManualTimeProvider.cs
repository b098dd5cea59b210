namespace ClientGen.TestSupport;

/// <summary>A clock that stands still until a test moves it.</summary>
/// <remarks>
/// With <see cref="JumpOverWaits"/> set, a wait (<c>Task.Delay</c>) ends at once and moves the clock by its length, so that
/// retries and polling run through; <see cref="Waits"/> lists them. Other timers, such as timeouts, stay until the clock passes them.
/// </remarks>
public sealed class ManualTimeProvider(DateTimeOffset? start = null) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<TimeSpan> _waits = [];
    private readonly DateTimeOffset _start = start ?? new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    private TimeSpan _elapsed;

    /// <summary>Whether waits end at once.</summary>
    public bool JumpOverWaits { get; set; }

    /// <summary>The waits that were jumped over, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
                return [.. _waits];
        }
    }

    /// <summary>How many timers are waiting.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_gate)
                return _timers.Count;
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    /// <inheritdoc/>
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // The state of a Task.Delay is its task; a timeout's is a cancellation source.
        var timer = new ManualTimer(this, callback, state, isWait: state is Task);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and fires what is due, in order.</summary>
    public void Advance(TimeSpan by)
    {
        var target = Elapsed + by;
        while (TakeDue(target) is { } timer)
            timer.Fire();
        lock (_gate)
            _elapsed = target > _elapsed ? target : _elapsed;
    }

    /// <summary>Moves the clock to the earliest timer that waits, and fires what is due; nothing waits, nothing happens.</summary>
    public void AdvanceToNextTimer()
    {
        TimeSpan? next;
        lock (_gate)
            next = _timers.Count == 0 ? null : _timers.Min(timer => timer.Due) - _elapsed;
        if (next is { } by)
            Advance(by > TimeSpan.Zero ? by : TimeSpan.Zero);
    }

    internal TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
                return _elapsed;
        }
    }

    internal void Schedule(ManualTimer timer, TimeSpan dueTime)
    {
        bool jump;
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime < TimeSpan.Zero)
                return;
            timer.Due = _elapsed + dueTime;
            jump = JumpOverWaits && timer.IsWait;
            if (jump)
                _waits.Add(dueTime);
            else
                _timers.Add(timer);
        }
        if (jump)
        {
            Advance(dueTime);
            // Not on this stack: the caller has not got its timer yet.
            ThreadPool.UnsafeQueueUserWorkItem(static fired => fired.Fire(), timer, preferLocal: false);
        }
    }

    internal void Forget(ManualTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private ManualTimer? TakeDue(TimeSpan target)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            if (next is not null)
            {
                _timers.Remove(next);
                _elapsed = next.Due > _elapsed ? next.Due : _elapsed;
            }
            return next;
        }
    }
}
