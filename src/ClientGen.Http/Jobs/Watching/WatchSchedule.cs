namespace ClientGen.Http;

/// <summary>Starts looks when they are due, with one timer for all jobs, some looks at a time for each transport.</summary>
/// <param name="time">The clock.</param>
/// <param name="maxLooking">How many looks at a time for each transport.</param>
/// <param name="look">Looks at a job; calls <see cref="Looked"/> at its end.</param>
internal sealed class WatchSchedule<TResult>(TimeProvider time, int maxLooking, Action<WatchedJob<TResult>> look)
{
    private readonly object _gate = new();
    private readonly Dictionary<ApiTransport, WatchLane<TResult>> _lanes = [];
    private readonly List<WatchedJob<TResult>> _due = [];
    private readonly long _origin = time.GetTimestamp();
    private ITimer? _timer;
    private bool _stopped;
    private int _calls;

    public TimeSpan Now => time.GetElapsedTime(_origin);

    public void Add(WatchedJob<TResult> job, TimeSpan due)
    {
        lock (_gate)
            Lane(job).Queue.Add(job, due);
    }

    public void Looked(WatchedJob<TResult> job)
    {
        lock (_gate)
            Lane(job).Looking--;
    }

    /// <summary>Starts what is due. Whoever comes while another is at it only has it go round once more, so that looks that end at once do
    /// not pile up on the stack.</summary>
    public void Run()
    {
        if (Interlocked.Increment(ref _calls) != 1)
            return;
        int seen;
        do
        {
            seen = Volatile.Read(ref _calls);
            TakeDue();
            foreach (var job in _due)
                look(job);
            _due.Clear();
        } while (Interlocked.Add(ref _calls, -seen) != 0);
    }

    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            _timer?.Dispose();
        }
    }

    private void TakeDue()
    {
        lock (_gate)
        {
            if (_stopped)
                return;
            var now = Now;
            TimeSpan? next = null;
            foreach (var lane in _lanes.Values)
            {
                for (; lane.Looking < maxLooking && lane.Queue.Count > 0 && lane.Queue.NextDue <= now; lane.Looking++)
                    _due.Add(lane.Queue.Take());
                if (lane.Looking < maxLooking && lane.Queue.Count > 0 && (next is null || lane.Queue.NextDue < next))
                    next = lane.Queue.NextDue;
            }
            Arm(next - now);
        }
    }

    // Rounded up to the clock's grain, so that the timer does not come a moment early and find nothing due.
    private void Arm(TimeSpan? wait)
    {
        var due = wait is { } span ? TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds)) : Timeout.InfiniteTimeSpan;
        if (_timer is null && wait is not null)
            _timer = time.CreateTimer(static schedule => ((WatchSchedule<TResult>)schedule!).Run(), this, due, Timeout.InfiniteTimeSpan);
        else
            _timer?.Change(due, Timeout.InfiniteTimeSpan);
    }

    private WatchLane<TResult> Lane(WatchedJob<TResult> job)
    {
        var transport = job.Job.Definition.Transport;
        if (!_lanes.TryGetValue(transport, out var lane))
            _lanes.Add(transport, lane = new WatchLane<TResult>());
        return lane;
    }
}
