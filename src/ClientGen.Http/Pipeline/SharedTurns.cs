using System.Threading.RateLimiting;

namespace ClientGen.Http;

/// <summary>A turn of an operation's limits and then one of the vendor's, where several processes share both.</summary>
internal sealed class SharedTurns(RateLimiter operation, RateLimiter? vendor) : RateLimiter
{
    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        var own = operation.AttemptAcquire();
        return vendor is null || !own.IsAcquired ? own : vendor.AttemptAcquire();
    }

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        var own = await operation.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        return vendor is null || !own.IsAcquired ? own : await vendor.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            operation.Dispose();
        base.Dispose(disposing);
    }
}
