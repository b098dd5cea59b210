using System.Threading.RateLimiting;
using ClientGen.Http;

namespace ClientGen.Batch.PostgreSql;

/// <summary>Waits for turns that all workers of a ledger take together.</summary>
internal sealed class PostgreSqlRateLimiter(PostgreSqlLedger ledger, string scope, IReadOnlyList<RateLimit> limits, TimeProvider time)
    : RateLimiter
{
    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    // Without waiting nothing can be asked of a database.
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Turn(false);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        try
        {
            var wait = await ledger.TakeTurnAsync(scope, limits, cancellationToken).ConfigureAwait(false);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            return new Turn(true);
        }
        catch (LedgerException)
        {
            // No turn, no call: the client says that nothing was sent.
            return new Turn(false);
        }
    }

    private sealed class Turn(bool isGranted) : RateLimitLease
    {
        public override bool IsAcquired => isGranted;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
