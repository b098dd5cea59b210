using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace ClientGen.Http;

/// <summary>The exceptions of one call, in words that name it.</summary>
internal sealed class CallErrors(ApiOperation operation)
{
    public ConnectionException Connection(
        Exception fault,
        bool nothingWasSent,
        int? status = null,
        string? requestId = null,
        string? body = null
    ) =>
        new(
            nothingWasSent
                ? $"{operation} could not be sent: no connection to the vendor. Nothing was started. Check the network, proxy and "
                    + "DNS, then call again."
                : $"{operation}: the connection broke before the whole answer came.",
            new ApiFailure
            {
                Operation = operation,
                Status = status,
                RequestId = requestId,
                RawBody = body,
            },
            fault
        )
        {
            NothingWasSent = nothingWasSent,
        };

    public UnreadableResponseException Unreadable(string why, int status, string? requestId, string? body) =>
        new(
            $"{operation} answered {status}, but the answer could not be read: {why}",
            new ApiFailure
            {
                Operation = operation,
                Status = status,
                RequestId = requestId,
                RawBody = body,
            }
        );

    public RateLimitedException LimiterRefused() =>
        new(
            $"{operation} was not sent: the host's own rate limiter refused it. Nothing was started.",
            new ApiFailure { Operation = operation }
        );

    public RedirectRefusedException Elsewhere(string host) =>
        new(
            $"{operation}: the answer came from another address, at {host}, and was not read. What carries the requests follows "
                + "redirects: turn that off (AllowAutoRedirect = false).",
            new ApiFailure { Operation = operation }
        );

    public ApiException NotSent() =>
        new(
            $"{operation} was not sent: a handler of the host's own answered in its place. Nothing was started.",
            new ApiFailure { Operation = operation }
        );

    /// <summary>What the caller gets for what came out of the pipeline.</summary>
    public ApiException Final(Exception fault, CallContext call) =>
        fault switch
        {
            BrokenCircuitException broken => new VendorUnavailableException(
                $"{operation} was not sent: {operation.Vendor} failed too often just now, so calls pause. Nothing was started.",
                new ApiFailure { Operation = operation, RetryAfter = broken.RetryAfter }
            ),
            RateLimiterRejectedException => LimiterRefused(),
            TimeoutRejectedException timeout => TimedOut(timeout, call),
            ApiException api when operation.StartsWork && RetryRule.LeavesDoubt(api) => Unknown(api, api.Failure, Cause(api)),
            ApiException api => api,
            _ when operation.StartsWork && call.InFlight => Unknown(fault, Failure(call), $"a handler threw {fault.GetType().Name}"),
            _ => new ApiException($"{operation} failed: {fault.GetType().Name}.", new ApiFailure { Operation = operation }, fault),
        };

    private ApiException TimedOut(TimeoutRejectedException timeout, CallContext call)
    {
        var failure = Failure(call);
        var took = $"no answer within {SpanText.Of(timeout.Timeout)}";
        return operation.StartsWork && call.InFlight
            ? Unknown(timeout, failure, took)
            : new RequestTimeoutException($"{operation}: {took}.{(call.InFlight ? "" : " Nothing was started.")}", failure, timeout);
    }

    /// <summary>A cancellation that is not the caller's: the client was disposed, its own timeout passed, or a handler gave up.</summary>
    public Exception GivenUp(OperationCanceledException cancelled, CallContext call, bool isDisposed)
    {
        var why = isDisposed ? "the client was disposed" : "a handler of the host's own, or HttpClient.Timeout, ended it";
        if (operation.StartsWork && call.InFlight)
            return Unknown(cancelled, Failure(call), $"{why} before the answer came");
        var message = $"{operation} was not finished: {why}.{(call.InFlight ? "" : " Nothing was started.")}";
        return isDisposed
            ? new ObjectDisposedException(message, cancelled)
            : new RequestTimeoutException(message, Failure(call), cancelled);
    }

    // What came of the response of an attempt that was broken off.
    private ApiFailure Failure(CallContext call) =>
        new()
        {
            Operation = operation,
            Status = call.Status,
            RequestId = call.RequestId,
            RawBody = call.Came is { } body ? BodyWords.Text(body, call.Settings.MaxErrorBytes) : null,
        };

    private UnknownOutcomeException Unknown(Exception cause, ApiFailure failure, string what)
    {
        var id = failure.RequestId is { } known ? $" Request id: {known}." : "";
        var find =
            operation.WhenUnknown
            ?? "Look at the vendor's dashboard or list of jobs, or ask its support with the request id, before you call again.";
        return new UnknownOutcomeException(
            $"{operation} was sent, but it is not known whether {operation.Vendor} started it: {what}. It was not sent again, "
                + $"because that may cost twice. {find}{id}",
            failure,
            cause
        );
    }

    private static string Cause(ApiException api) =>
        api switch
        {
            ConnectionException when !string.IsNullOrEmpty(api.RawBody) =>
                "the connection broke before the whole answer came; RawBody has what did",
            ConnectionException => "the connection broke before the whole answer came",
            RedirectRefusedException { Status: null } =>
                "the answer came from another address and was not read; the inner exception says more",
            UnreadableResponseException => $"it answered {api.Status}, but the answer could not be read; "
                + $"{(string.IsNullOrEmpty(api.RawBody) ? "" : "RawBody has what came, ")}the inner exception says why",
            _ => $"it answered {api.Status}",
        };
}
