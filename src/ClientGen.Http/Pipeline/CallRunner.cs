using Polly;

namespace ClientGen.Http;

/// <summary>Runs calls through a pipeline, and turns what comes out into the caller's exceptions.</summary>
internal sealed class CallRunner(ResiliencePipeline pipeline, CallTelemetry telemetry)
{
    public async Task<T> RunAsync<T>(PipelineCall call, Func<PipelineCall, CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        var context = call.Enter(cancellationToken);
        using var span = telemetry.Start(call);
        try
        {
            var value = await pipeline.ExecuteAsync(
                static async (context, state) => await state.Attempt(state.Call, context.CancellationToken).ConfigureAwait(false),
                context,
                (Attempt: attempt, Call: call)).ConfigureAwait(false);
            span.Succeeded();
            return value;
        }
        catch (OperationCanceledException cancelled)
        {
            span.Failed(cancelled);
            throw;
        }
        catch (Exception fault) when (IsOurs(fault, call))
        {
            var final = call.Errors.Final(fault, call);
            span.Failed(final);
            if (ReferenceEquals(final, fault))
                throw;
            throw final;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // The caller's own mistakes and its own files' faults are told as they are, unless they hide what may have been started.
    private static bool IsOurs(Exception fault, PipelineCall call) =>
        fault is ApiException or HttpRequestException or ExecutionRejectedException
        || (call.InFlight && call.Request.Operation.StartsWork);
}
