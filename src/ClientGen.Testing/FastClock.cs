namespace ClientGen.Testing;

/// <summary>A clock on which time goes by faster: what waits a second waits a part of one.</summary>
internal sealed class FastClock(double speed) : TimeProvider
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private readonly long _startedAt = System.GetTimestamp();
    private readonly DateTimeOffset _start = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _start + (System.GetElapsedTime(_startedAt) * speed);

    public override long GetTimestamp() => _startedAt + (long)((System.GetTimestamp() - _startedAt) * speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(System.CreateTimer(callback, state, Scaled(dueTime), Scaled(period)), Scaled);

    // What waits at all does not become what does not wait.
    private TimeSpan Scaled(TimeSpan time) =>
        time <= TimeSpan.Zero ? time
        : time / speed is var scaled && scaled > Shortest ? scaled
        : Shortest;

    private sealed class Timer(ITimer timer, Func<TimeSpan, TimeSpan> scaled) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(scaled(dueTime), scaled(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
