using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Timeout;

namespace ClientGen.Http;

/// <summary>Total timeout, calls at once, retry, rate limit, circuit breaker, attempt timeout: one pipeline for all calls to a
/// vendor.</summary>
/// <remarks>The rate limit stands inside the retry, because the vendor counts attempts, not calls.</remarks>
internal static class VendorPipeline
{
    public static void Configure(
        ResiliencePipelineBuilder<HttpResponseMessage> builder,
        PipelineLimits limits,
        CallRetry retry,
        CallLimits? rates,
        TimeProvider time
    )
    {
        Begin(builder, time);
        builder.AddTimeout(Timeout("Total", call => PipelineLimits.Shorter(call.Timeout, limits.Timeout)));
        if (limits.AtOnce is not null)
            builder.AddRateLimiter(new HttpRateLimiterStrategyOptions { Name = "AtOnce", DefaultRateLimiterOptions = limits.AtOnce });
        if (limits.MaxRetries > 0)
            builder.AddRetry(retry.Strategy(limits));
        if (rates is not null)
            builder.AddRateLimiter(RateLimit(rates));
        builder.AddCircuitBreaker(Breaker(limits));
        builder.AddTimeout(Timeout("Attempt", _ => limits.AttemptTimeout));
    }

    /// <summary>Transfers take as long as they move; standing still ends them. Storage is not the vendor, so its faults break no
    /// circuit.</summary>
    public static void ConfigureForFiles(
        ResiliencePipelineBuilder<HttpResponseMessage> builder,
        PipelineLimits limits,
        CallRetry retry,
        TimeProvider time
    )
    {
        Begin(builder, time);
        builder.AddTimeout(Timeout("Total", call => call.Timeout));
        if (limits.MaxRetries > 0)
            builder.AddRetry(retry.Strategy(limits));
    }

    private static void Begin(ResiliencePipelineBuilder<HttpResponseMessage> builder, TimeProvider time)
    {
        builder.TimeProvider = time;
        // Its metrics, but not its log: that has the exceptions, and with them the vendor's own words.
        builder.ConfigureTelemetry(NullLoggerFactory.Instance);
    }

    private static HttpTimeoutStrategyOptions Timeout(string name, Func<CallContext, TimeSpan> timeout) =>
        new() { Name = name, TimeoutGenerator = args => new(timeout(CallContext.Of(args.Context))) };

    private static HttpRateLimiterStrategyOptions RateLimit(CallLimits limits) =>
        new()
        {
            RateLimiter = async args =>
            {
                var call = CallContext.Of(args.Context);
                var entered = call.Elapsed;
                try
                {
                    return await limits.AcquireAsync(call.Request.Operation, args.Context.CancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    call.Waited += call.Elapsed - entered;
                }
            },
        };

    private static HttpCircuitBreakerStrategyOptions Breaker(PipelineLimits limits) =>
        new()
        {
            FailureRatio = limits.FailureRatio,
            MinimumThroughput = limits.MinimumThroughput,
            SamplingDuration = limits.SamplingDuration,
            BreakDuration = limits.BreakDuration,
            // Only what means that the vendor is ill: not the caller's mistakes, limits or cancellation.
            ShouldHandle = args =>
                new(
                    args.Outcome.Exception
                        is ServerException { Status: not 501 }
                            or ConnectionException
                            or RequestTimeoutException
                            or TimeoutRejectedException
                ),
        };
}
