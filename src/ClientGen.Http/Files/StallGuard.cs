namespace ClientGen.Http;

/// <summary>Cancels a transfer that stands still.</summary>
internal sealed class StallGuard : IDisposable
{
    private readonly TimeSpan _longest;
    private readonly CancellationTokenSource _source;
    private readonly ITimer? _timer;
    private int _stalled;

    public StallGuard(VendorOptions options, CancellationToken cancellationToken)
    {
        _longest = options.StallTimeout;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _timer =
            _longest == Timeout.InfiniteTimeSpan
                ? null
                : options.TimeProvider.CreateTimer(static guard => ((StallGuard)guard!).Stall(), this, _longest, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    public bool Stalled => Volatile.Read(ref _stalled) != 0;

    public void Moved() => _timer?.Change(_longest, Timeout.InfiniteTimeSpan);

    public IOException Fault() => new($"The transfer stood still for {_longest} (StallTimeout).");

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private void Stall()
    {
        Volatile.Write(ref _stalled, 1);
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The transfer ended at the same moment; there is nothing left to stop.
            return;
        }
    }
}
