namespace ClientGen.TestSupport;

/// <summary>A timer of <see cref="ManualTimeProvider"/>.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state, bool isWait) : ITimer
{
    private TimeSpan _period;
    private volatile bool _disposed;

    public bool IsWait => isWait;

    public TimeSpan Due { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
            return false;
        _period = period;
        clock.Schedule(this, dueTime);
        return true;
    }

    public void Fire()
    {
        if (_disposed)
            return;
        if (_period > TimeSpan.Zero)
            clock.Schedule(this, _period);
        callback(state);
    }

    public void Dispose()
    {
        _disposed = true;
        clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
