using System.Threading.RateLimiting;
using Microsoft.Extensions.Http.Resilience;

namespace ClientGen.Http;

/// <summary>What bounds a pipeline: of a client's options and what was set in the standard way, always the stricter.</summary>
/// <remarks>
/// Only values are taken over, each in the direction that sends less or later. What may be sent again is not among them. A value
/// that bounds nothing, such as a timeout of zero, counts as not set.
/// </remarks>
internal sealed class PipelineLimits
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestBreak = TimeSpan.FromMilliseconds(500);

    public required TimeSpan Timeout { get; init; }

    public required TimeSpan AttemptTimeout { get; init; }

    public required int MaxRetries { get; init; }

    public required TimeSpan RetryDelay { get; init; }

    public required TimeSpan MaxRetryDelay { get; init; }

    public required TimeSpan MaxServerDelay { get; init; }

    public required double FailureRatio { get; init; }

    public required int MinimumThroughput { get; init; }

    public required TimeSpan SamplingDuration { get; init; }

    public required TimeSpan BreakDuration { get; init; }

    /// <summary>Calls at once, and how many may wait for their turn; <see langword="null"/> for any number.</summary>
    public required ConcurrencyLimiterOptions? AtOnce { get; init; }

    public static PipelineLimits Of(VendorOptions options, HttpStandardResilienceOptions asked)
    {
        var delay = Longer(options.RetryDelay, asked.Retry.Delay);
        return new()
        {
            Timeout = Bound(asked.TotalRequestTimeout.Timeout),
            AttemptTimeout = Shorter(options.AttemptTimeout, Bound(asked.AttemptTimeout.Timeout)),
            MaxRetries = Math.Max(0, Math.Min(options.MaxRetries, asked.Retry.MaxRetryAttempts)),
            RetryDelay = delay,
            MaxRetryDelay = Longer(delay, Longer(options.MaxRetryDelay, asked.Retry.MaxDelay ?? TimeSpan.Zero)),
            MaxServerDelay = options.MaxServerDelay,
            FailureRatio = asked.CircuitBreaker.FailureRatio is > 0 and < 0.5 and var ratio ? ratio : 0.5,
            MinimumThroughput = asked.CircuitBreaker.MinimumThroughput is >= 2 and < 10 and var few ? few : 10,
            SamplingDuration = Longer(TimeSpan.FromSeconds(30), asked.CircuitBreaker.SamplingDuration),
            BreakDuration = Longer(ShortestBreak, Longer(options.BreakDuration, asked.CircuitBreaker.BreakDuration)),
            AtOnce = asked.RateLimiter.DefaultRateLimiterOptions is { PermitLimit: > 0 and < int.MaxValue } atOnce ? InOrder(atOnce) : null,
        };
    }

    public static TimeSpan Shorter(TimeSpan one, TimeSpan other) =>
        one == System.Threading.Timeout.InfiniteTimeSpan ? other
        : other == System.Threading.Timeout.InfiniteTimeSpan || one < other ? one
        : other;

    private static TimeSpan Bound(TimeSpan timeout) =>
        timeout > TimeSpan.Zero && timeout < Day ? timeout : System.Threading.Timeout.InfiniteTimeSpan;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) =>
        other > Day ? Day
        : one > other ? one
        : other;

    private static ConcurrencyLimiterOptions InOrder(ConcurrencyLimiterOptions asked) =>
        new()
        {
            PermitLimit = asked.PermitLimit,
            QueueLimit = Math.Max(0, asked.QueueLimit),
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
}
