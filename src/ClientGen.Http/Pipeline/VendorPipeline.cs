using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ClientGen.Http;

/// <summary>Total timeout, retry, rate limit, circuit breaker, attempt timeout: one pipeline for all calls to a vendor.</summary>
/// <remarks>The rate limit stands inside the retry, because the vendor counts attempts, not calls.</remarks>
internal static class VendorPipeline
{
    public static ResiliencePipeline Build(VendorOptions options, CallLimits? limits, CallTelemetry telemetry)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider };
        builder.AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = args => new(PipelineCall.Of(args.Context).Timeout) });
        if (options.MaxRetries > 0)
            builder.AddRetry(Retry(options, telemetry));
        if (limits is not null)
            builder.AddStrategy(_ => new RateLimitStrategy(limits), new RateLimitStrategyOptions());
        builder.AddCircuitBreaker(Breaker(options));
        builder.AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = args => new(PipelineCall.Of(args.Context).Settings.AttemptTimeout) });
        return builder.Build();
    }

    /// <summary>Transfers take as long as they move; standing still ends them. Storage is not the vendor, so its faults break no circuit.</summary>
    public static ResiliencePipeline BuildForFiles(VendorOptions options, CallTelemetry telemetry)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider };
        builder.AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = args => new(PipelineCall.Of(args.Context).Timeout) });
        if (options.MaxRetries > 0)
            builder.AddRetry(Retry(options, telemetry));
        return builder.Build();
    }

    private static RetryStrategyOptions Retry(VendorOptions options, CallTelemetry telemetry)
    {
        var budget = new RetryBudget(options.RetryBudget);
        return new RetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries,
            ShouldHandle = args => new(MaySendAgain(args.Outcome.Exception, args.AttemptNumber, PipelineCall.Of(args.Context), budget)),
            DelayGenerator = args => new(PipelineCall.Of(args.Context).NextDelay),
            OnRetry = args =>
            {
                telemetry.Retrying(PipelineCall.Of(args.Context), args.RetryDelay, args.Outcome.Exception!);
                return default;
            },
        };
    }

    private static bool MaySendAgain(Exception? fault, int attempt, PipelineCall call, RetryBudget budget)
    {
        if (fault is null)
        {
            budget.Earn();
            return false;
        }
        if (attempt >= call.Settings.MaxRetries || call.Options.DisableRetries || !RetryRule.Allows(call.Request.Operation, fault))
            return false;
        // A stream that was read would be sent empty.
        if (call.Request.Body is { CanBeSent: false })
            return false;
        call.NextDelay = RetryDelay.Next(attempt, (fault as ApiException)?.RetryAfter, call.Settings);
        return call.HasTimeFor(call.NextDelay) && budget.TrySpend();
    }

    private static CircuitBreakerStrategyOptions Breaker(VendorOptions options) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = 10,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = options.BreakDuration,
        // Only what means that the vendor is ill: not the caller's mistakes, limits or cancellation.
        ShouldHandle = args => new(args.Outcome.Exception
            is ServerException { Status: not 501 } or ConnectionException or RequestTimeoutException or TimeoutRejectedException),
    };
}
