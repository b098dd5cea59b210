using Polly;

namespace ClientGen.Http;

/// <summary>One call on its way through the pipeline.</summary>
internal sealed class PipelineCall(ApiRequest request, RequestOptions options, VendorOptions settings, CallErrors errors)
{
    private static readonly ResiliencePropertyKey<PipelineCall> Key = new("ClientGen.Call");
    private readonly long _started = settings.TimeProvider.GetTimestamp();

    public ApiRequest Request { get; } = request;

    public RequestOptions Options { get; } = options;

    public VendorOptions Settings { get; } = settings;

    public CallErrors Errors { get; } = errors;

    public TimeSpan Timeout { get; } = options.Timeout ?? settings.Timeout;

    public int Attempts { get; set; }

    /// <summary>Whether an attempt is on its way, so that the vendor may have got it.</summary>
    public bool InFlight { get; set; }

    public TimeSpan NextDelay { get; set; }

    /// <summary>How long the call waited for limits and between attempts.</summary>
    public TimeSpan Waited { get; set; }

    public string? RequestId { get; set; }

    public int? Status { get; set; }

    public TimeSpan Elapsed => Settings.TimeProvider.GetElapsedTime(_started);

    public static PipelineCall Of(ResilienceContext context) =>
        context.Properties.TryGetValue(Key, out var call) ? call : throw new InvalidOperationException("The pipeline was entered without a call.");

    public ResilienceContext Enter(CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Key, this);
        return context;
    }

    public bool HasTimeFor(TimeSpan delay) => Timeout == System.Threading.Timeout.InfiniteTimeSpan || Elapsed + delay < Timeout;
}
