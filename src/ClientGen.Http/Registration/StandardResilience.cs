using Microsoft.Extensions.Http.Resilience;

namespace ClientGen.Http;

/// <summary>Standard resilience options that bound nothing, so that only what is set counts.</summary>
internal static class StandardResilience
{
    private static readonly TimeSpan Unbounded = TimeSpan.FromDays(1);

    public static HttpStandardResilienceOptions Unset() =>
        new()
        {
            TotalRequestTimeout = { Timeout = Unbounded },
            AttemptTimeout = { Timeout = Unbounded },
            Retry =
            {
                MaxRetryAttempts = int.MaxValue,
                Delay = TimeSpan.Zero,
                MaxDelay = null,
            },
            CircuitBreaker =
            {
                FailureRatio = 1,
                MinimumThroughput = int.MaxValue,
                SamplingDuration = TimeSpan.Zero,
                BreakDuration = TimeSpan.Zero,
            },
            RateLimiter =
            {
                DefaultRateLimiterOptions = new() { PermitLimit = int.MaxValue, QueueLimit = int.MaxValue },
            },
        };
}
