using Polly;

namespace ClientGen.Http;

/// <summary>Takes a permit before each attempt.</summary>
internal sealed class RateLimitStrategy(CallLimits limits) : ResilienceStrategy
{
    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        var call = PipelineCall.Of(context);
        var limiter = limits.For(call.Request.Operation);
        if (limiter is null)
            return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        var entered = call.Elapsed;
        try
        {
            using var lease = await limiter.AcquireAsync(1, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
            if (!lease.IsAcquired)
                return Outcome.FromException<TResult>(call.Errors.LimiterRefused());
        }
        catch (OperationCanceledException cancelled)
        {
            return Outcome.FromException<TResult>(cancelled);
        }
        finally
        {
            call.Waited += call.Elapsed - entered;
        }
        return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
    }
}

/// <summary>The rate limit's settings, which Polly asks for.</summary>
internal sealed class RateLimitStrategyOptions : ResilienceStrategyOptions;
