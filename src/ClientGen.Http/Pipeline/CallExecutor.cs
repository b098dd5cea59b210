using Polly;

namespace ClientGen.Http;

/// <summary>Runs calls through the resilience handler of their client, and turns what comes out into the caller's exceptions.</summary>
internal sealed class CallExecutor(
    Func<HttpClient> client,
    Func<Uri> address,
    CallTelemetry telemetry,
    RetryBudget budget,
    Func<bool> isDisposed
)
{
    public async Task<T> RunAsync<T>(
        CallContext call,
        Func<CallContext, CancellationToken, Task<T>> attempt,
        CancellationToken cancellationToken
    )
    {
        using var envelope = call.Envelope(address(), attempt);
        using var span = telemetry.Start(call);
        try
        {
            await SendAsync(call, envelope, cancellationToken).ConfigureAwait(false);
            budget.Earn();
            span.Succeeded();
            return await ((Task<T>)call.Done!).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (!cancellationToken.IsCancellationRequested)
        {
            var final = call.Errors.GivenUp(cancelled, call, isDisposed());
            span.Failed(final);
            throw final;
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
    }

    // A handler of the host's own may stand around the pipeline. What the vendor answered counts, whatever such a handler makes of it:
    // a result that came is the result, and an attempt that failed has failed.
    private async Task SendAsync(CallContext call, HttpRequestMessage envelope, CancellationToken cancellationToken)
    {
        try
        {
            using var done = await client()
                .SendAsync(envelope, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception) when (call.IsDone)
        {
            return;
        }
        catch (ResendRefusedException) when (call.Fault is ApiException)
        {
            throw call.Fault;
        }
        if (!call.IsDone)
            throw call.Fault ?? call.Errors.NotSent();
    }

    // The caller's own mistakes and its own files' faults are told as they are, unless they hide what may have been started.
    private static bool IsOurs(Exception fault, CallContext call) =>
        fault is ApiException or HttpRequestException or ExecutionRejectedException || (call.InFlight && call.Request.Operation.StartsWork);
}
