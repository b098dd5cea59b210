namespace ClientGen.Benchmarks;

/// <summary>The machine's clock, and how many of its timers are alive.</summary>
internal sealed class CountingTime : TimeProvider
{
    private int _alive;

    public int Alive => _alive;

    public int Most { get; private set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Most = Math.Max(Most, Interlocked.Increment(ref _alive));
        return new Counted(System.CreateTimer(callback, state, dueTime, period), this);
    }

    private sealed class Counted(ITimer timer, CountingTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            Interlocked.Decrement(ref time._alive);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
