using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Timeout;

namespace ClientGen.Http;

/// <summary>Total timeout, retry, rate limit, circuit breaker, attempt timeout: one pipeline for all calls to a vendor.</summary>
/// <remarks>The rate limit stands inside the retry, because the vendor counts attempts, not calls.</remarks>
internal static class VendorPipeline
{
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> builder, VendorOptions options, CallLimits? limits, CallTelemetry telemetry)
    {
        builder.TimeProvider = options.TimeProvider;
        // Its metrics, but not its log: that has the exceptions, and with them the vendor's own words.
        builder.ConfigureTelemetry(NullLoggerFactory.Instance);
        builder.AddTimeout(new HttpTimeoutStrategyOptions { Name = "Total", TimeoutGenerator = args => new(PipelineCall.Of(args.Context).Timeout) });
        if (options.MaxRetries > 0)
            builder.AddRetry(Retry(options, telemetry));
        if (limits is not null)
            builder.AddRateLimiter(Limit(limits));
        builder.AddCircuitBreaker(Breaker(options));
        builder.AddTimeout(new HttpTimeoutStrategyOptions { Name = "Attempt", TimeoutGenerator = args => new(PipelineCall.Of(args.Context).Settings.AttemptTimeout) });
    }

    /// <summary>Transfers take as long as they move; standing still ends them. Storage is not the vendor, so its faults break no circuit.</summary>
    public static void ConfigureForFiles(ResiliencePipelineBuilder<HttpResponseMessage> builder, VendorOptions options, CallTelemetry telemetry)
    {
        builder.TimeProvider = options.TimeProvider;
        // Its metrics, but not its log: that has the exceptions, and with them the vendor's own words.
        builder.ConfigureTelemetry(NullLoggerFactory.Instance);
        builder.AddTimeout(new HttpTimeoutStrategyOptions { Name = "Total", TimeoutGenerator = args => new(PipelineCall.Of(args.Context).Timeout) });
        if (options.MaxRetries > 0)
            builder.AddRetry(Retry(options, telemetry));
    }

    private static HttpRetryStrategyOptions Retry(VendorOptions options, CallTelemetry telemetry)
    {
        var budget = new RetryBudget(options.RetryBudget);
        return new HttpRetryStrategyOptions
        {
            ShouldRetryAfterHeader = false,
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
        if (!call.HasTimeFor(call.NextDelay) || !budget.TrySpend())
            return false;
        call.Permit();
        return true;
    }

    private static HttpRateLimiterStrategyOptions Limit(CallLimits limits) => new()
    {
        RateLimiter = async args =>
        {
            var call = PipelineCall.Of(args.Context);
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

    private static HttpCircuitBreakerStrategyOptions Breaker(VendorOptions options) => new()
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
