using System.Threading.RateLimiting;

namespace ClientGen.Http;

/// <summary>Keeps calls within several limits at once, in the order they came, on an injected clock.</summary>
/// <remarks>The limiters of System.Threading.RateLimiting read the machine's own clock.</remarks>
internal sealed class VendorRateLimiter(IReadOnlyList<RateLimit> limits, TimeProvider time, RateLimiter? wider = null) : RateLimiter
{
    // Nothing else holds a turn that was waited for: a semaphore that is disposed forgets who waits.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Closing _closing = new(nameof(VendorRateLimiter));
    private readonly RateWindow[] _windows = [.. limits.Select(limit => new RateWindow(limit))];

    // No timer waits for longer than 49 days; it is looked again.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    public static RateLimitLease Granted => Lease.Granted;

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        _closing.ThrowIfClosed();
        if (!_turn.Wait(0))
            return Lease.Refused;
        try
        {
            if (Wait() > TimeSpan.Zero)
                return Lease.Refused;
            if (wider is not null)
            {
                using var lease = wider.AttemptAcquire();
                if (!lease.IsAcquired)
                    return Lease.Refused;
            }
            Take();
            return Lease.Granted;
        }
        finally
        {
            _turn.Release();
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        _closing.RunAsync(AcquireAsync, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _closing.Close();
        base.Dispose(disposing);
    }

    private async ValueTask<RateLimitLease> AcquireAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (Wait() is var wait && wait > TimeSpan.Zero)
                await time.DelayAsync(wait < LongestDelay ? wait : LongestDelay, cancellationToken).ConfigureAwait(false);
            // Taken only after the wider limits let the call pass: the moment it goes out is what counts.
            if (wider is not null)
            {
                using var lease = await wider.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
                if (!lease.IsAcquired)
                    return Lease.Refused;
            }
            Take();
            return Lease.Granted;
        }
        finally
        {
            _turn.Release();
        }
    }

    private TimeSpan Wait()
    {
        var now = time.GetTimestamp();
        var longest = TimeSpan.Zero;
        foreach (var window in _windows)
        {
            var wait = window.Wait(now, time);
            longest = wait > longest ? wait : longest;
        }
        return longest;
    }

    private void Take()
    {
        var now = time.GetTimestamp();
        foreach (var window in _windows)
            window.Take(now);
    }

    private sealed class Lease(bool granted) : RateLimitLease
    {
        public static readonly Lease Granted = new(true);
        public static readonly Lease Refused = new(false);

        public override bool IsAcquired => granted;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
