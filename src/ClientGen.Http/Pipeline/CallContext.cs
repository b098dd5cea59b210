using Polly;

namespace ClientGen.Http;

/// <summary>One call on its way through the pipeline.</summary>
internal sealed class CallContext(ApiRequest request, RequestOptions options, VendorOptions settings, CallErrors errors)
{
    private const string Key = "ClientGen.Call";
    private static readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> NoAttempt = (_, _) =>
        throw new InvalidOperationException("No attempt is running.");
    private Func<CallContext, CancellationToken, Task>? _attempt;
    private readonly OnceEnded _first = new();
    private int _permits = 1;
    private (int Attempt, double Jitter)? _drawn;
    private readonly long _started = settings.TimeProvider.GetTimestamp();

    public ApiRequest Request { get; } = request;

    public RequestOptions Options { get; } = options;

    public VendorOptions Settings { get; } = settings;

    public CallErrors Errors { get; } = errors;

    public TimeSpan Timeout { get; } = options.Timeout ?? settings.Timeout;

    public int Attempts { get; set; }

    /// <summary>Whether an attempt is on its way, so that the vendor may have got it.</summary>
    public bool InFlight { get; set; }

    /// <summary>Whether an attempt has given the result.</summary>
    public bool IsDone => Done is not null;

    /// <summary>The attempt that has given the result.</summary>
    public Task? Done { get; private set; }

    /// <summary>What the last attempt failed with.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>How long the call waited for limits and between attempts.</summary>
    public TimeSpan Waited { get; set; }

    public string? RequestId { get; set; }

    public int? Status { get; set; }

    /// <summary>The body of the response of the last attempt, as far as it came; <see langword="null"/> when none was read.</summary>
    public ResponseBody? Came { get; set; }

    public TimeSpan Elapsed => Settings.TimeProvider.GetElapsedTime(_started);

    /// <summary>Sends a request of the attempt that is running.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Send { get; private set; } = NoAttempt;

    public static CallContext Of(ResilienceContext context) =>
        Of(context.GetRequestMessage() ?? throw new InvalidOperationException("The pipeline was entered without a request."));

    public static CallContext Of(HttpRequestMessage request) =>
        request.Find<CallContext>(Key) ?? throw new InvalidOperationException("A request was sent past the transport.");

    /// <summary>What goes through the resilience handler for all attempts together.</summary>
    public HttpRequestMessage Envelope(Uri address, Func<CallContext, CancellationToken, Task> attempt)
    {
        _attempt = attempt;
        var message = new HttpRequestMessage(Request.Operation.Method, address);
        message.Put(Key, this);
        return message;
    }

    /// <summary>The pipeline lets one more attempt through.</summary>
    public void Permit() => Interlocked.Increment(ref _permits);

    /// <summary>The part of chance in the wait after an attempt: asked twice, it is the same.</summary>
    public double JitterOf(int attempt)
    {
        if (_drawn is not { } drawn || drawn.Attempt != attempt)
            _drawn = drawn = (attempt, Http.Jitters.Clamp(Settings.Jitter()));
        return drawn.Jitter;
    }

    /// <exception cref="ResendRefusedException">The pipeline did not ask for it: a handler around it sends again, and the call starts
    /// work.</exception>
    public async Task AttemptAsync(
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken
    )
    {
        if (Interlocked.Decrement(ref _permits) < 0 && Request.Operation.StartsWork)
        {
            await _first.FailedAsync(cancellationToken).ConfigureAwait(false);
            throw new ResendRefusedException();
        }
        Send = send;
        try
        {
            var running = _attempt!(this, cancellationToken);
            await running.ConfigureAwait(false);
            Done = running;
        }
        catch (Exception fault)
        {
            Fault = fault;
            throw;
        }
        finally
        {
            _first.End(IsDone);
        }
    }
}
