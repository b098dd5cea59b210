using Microsoft.Extensions.Http.Resilience;

namespace ClientGen.Http;

/// <summary>When calls are sent again: the rule of what may be, the time and the budget that are left. Nothing else lets a further attempt
/// through.</summary>
/// <remarks>The predicate only asks and the delay is only computed; what a retry changes happens when it is made.</remarks>
internal sealed class CallRetry(RetryBudget budget, CallTelemetry telemetry)
{
    public HttpRetryStrategyOptions Strategy(PipelineLimits limits) =>
        new()
        {
            // First, because it sets the generator of delays.
            ShouldRetryAfterHeader = false,
            MaxRetryAttempts = limits.MaxRetries,
            ShouldHandle = args => new(MaySendAgain(args.Outcome.Exception, args.AttemptNumber, CallContext.Of(args.Context), limits)),
            DelayGenerator = args => new(Delay(args.Outcome.Exception, args.AttemptNumber, CallContext.Of(args.Context), limits)),
            OnRetry = args =>
            {
                var call = CallContext.Of(args.Context);
                budget.Spend();
                call.Permit();
                telemetry.Retrying(call, args.RetryDelay, args.Outcome.Exception!);
                return default;
            },
        };

    private bool MaySendAgain(Exception? fault, int attempt, CallContext call, PipelineLimits limits) =>
        fault is not null
        && attempt < limits.MaxRetries
        && !call.Options.DisableRetries
        && RetryRule.Allows(call.Request.Operation, fault)
        // A stream that was read would be sent empty.
        && call.Request.Body is not { CanBeSent: false }
        && budget.HasLeft
        && HasTime(call, Delay(fault, attempt, call, limits), limits);

    private static TimeSpan Delay(Exception? fault, int attempt, CallContext call, PipelineLimits limits) =>
        RetryDelay.Next(attempt, (fault as ApiException)?.RetryAfter, call.JitterOf(attempt), limits);

    private static bool HasTime(CallContext call, TimeSpan delay, PipelineLimits limits)
    {
        var timeout = PipelineLimits.Shorter(call.Timeout, limits.Timeout);
        return timeout == Timeout.InfiniteTimeSpan || call.Elapsed + delay < timeout;
    }
}
