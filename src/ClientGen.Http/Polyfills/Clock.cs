namespace ClientGen.Http;

/// <summary>Waiting on an injected clock, the same on every target framework.</summary>
internal static class Clock
{
    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (delay <= TimeSpan.Zero)
            return cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;
#if NETSTANDARD2_0
        return time.Delay(delay, cancellationToken);
#else
        return Task.Delay(delay, time, cancellationToken);
#endif
    }

    public static CancellationTokenSource CancelAfter(this TimeProvider time, TimeSpan delay)
    {
#if NETSTANDARD2_0
        return time.CreateCancellationTokenSource(delay);
#else
        return new CancellationTokenSource(delay, time);
#endif
    }
}
