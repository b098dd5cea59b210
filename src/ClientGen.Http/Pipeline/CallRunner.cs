using Polly;

namespace ClientGen.Http;

/// <summary>Runs calls through the resilience handler of their client, and turns what comes out into the caller's exceptions.</summary>
internal sealed class CallRunner(Func<HttpClient> client, Func<Uri> address, CallTelemetry telemetry)
{
    public async Task<T> RunAsync<T>(PipelineCall call, Func<PipelineCall, CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        T? value = default;
        using var envelope = call.Envelope(address(), async token => value = await attempt(call, token).ConfigureAwait(false));
        using var span = telemetry.Start(call);
        try
        {
            using var done = await client().SendAsync(envelope, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            span.Succeeded();
            return value!;
        }
        catch (OperationCanceledException cancelled) when (!cancellationToken.IsCancellationRequested)
        {
            var final = call.Errors.GivenUp(cancelled, call);
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

    // The caller's own mistakes and its own files' faults are told as they are, unless they hide what may have been started.
    private static bool IsOurs(Exception fault, PipelineCall call) =>
        fault is ApiException or HttpRequestException or ExecutionRejectedException
        || (call.InFlight && call.Request.Operation.StartsWork);
}
