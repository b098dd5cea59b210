using Microsoft.Extensions.Logging;
using Polly;

namespace ClientGen.Http;

/// <summary>Sends the operations of one vendor. Safe for use by several threads; make one and keep it.</summary>
public sealed partial class ApiTransport : IDisposable
{
    private readonly ApiExchange _exchange;
    private readonly RequestBuilder _builder;
    private readonly CallRunner _runner;
    private readonly FileClient _files;
    private readonly CallTelemetry _telemetry;
    private readonly CallLimits? _limits;
    private readonly ILogger _logger;
    private readonly Func<string> _key;
    private readonly List<IDisposable> _owned = [];

    internal ApiTransport(
        VendorProfile profile, VendorOptions options, Func<string> key, Func<HttpClient> keyed, Func<HttpClient> bare, ILogger logger)
    {
        Profile = profile;
        _logger = logger;
        Options = options;
        _key = key;
        _telemetry = new CallTelemetry(profile, options, logger);
        var reader = new ResponseReader(profile, options, key);
        _builder = new RequestBuilder(profile, options);
        _exchange = new ApiExchange(_builder, reader);
        _limits = CallLimits.Of(profile, options);
        if (_limits is not null)
            _owned.Add(_limits);
        Uri Address() => VendorOrigin.Address(options, profile);
        _runner = new CallRunner(keyed, Address, _telemetry);
        _files = new FileClient(profile, options, reader, new CallRunner(bare, Address, _telemetry));
    }

    /// <summary>The vendor.</summary>
    public VendorProfile Profile { get; }

    /// <summary>The clock of the calls, from the options.</summary>
    public TimeProvider TimeProvider => Options.TimeProvider;

    /// <summary>Where the API is: as the options say, otherwise as the vendor does.</summary>
    public Uri BaseAddress => VendorOrigin.Address(Options, Profile);

    /// <summary>Whether an address is on the vendor's own origin, where the key may go: scheme, host and port.</summary>
    /// <param name="address">The address.</param>
    public bool IsOwn(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && VendorOrigin.Matches(address, BaseAddress, Options.AllowInsecureLoopback);
    }

    // As they were when the transport was made, but for the key.
    internal VendorOptions Options { get; }

    internal string CurrentKey => _key();

    internal void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => VendorPipeline.Configure(pipeline, Options, _limits, _telemetry);

    internal void ConfigureForFiles(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => VendorPipeline.ConfigureForFiles(pipeline, Options, _telemetry);

    /// <summary>Sends a call and reads its answer.</summary>
    /// <typeparam name="T">The model of the answer.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Stops waiting. What the vendor has started goes on.</param>
    /// <exception cref="InvalidRequestException">It is billable, and the vendor is known to refuse it: nothing was sent.</exception>
    /// <exception cref="ApiException">The call failed; the subclass says how.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether the vendor started it.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        (await SendWithResponseAsync<T>(request, options, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Sends a call whose answer has no body worth reading.</summary>
    /// <inheritdoc cref="SendAsync{T}"/>
    public Task SendAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        RunAsync(request, options, static (response, _, _) => { response.Dispose(); return Task.FromResult(true); }, cancellationToken);

    /// <summary>Sends a call and gives its answer with status, headers, limits and request id.</summary>
    /// <inheritdoc cref="SendAsync{T}"/>
    public Task<ApiResponse<T>> SendWithResponseAsync<T>(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        RunAsync(request, options, ReadAsync<T>, cancellationToken);

    /// <summary>Disposes what the transport made itself. Clients from a factory are the factory's.</summary>
    public void Dispose()
    {
        foreach (var owned in _owned)
            owned.Dispose();
    }

    private async Task<ApiResponse<T>> ReadAsync<T>(HttpResponseMessage response, PipelineCall call, CancellationToken cancellationToken)
    {
        using (response)
        {
            var value = await _exchange.Reader.ReadAsync<T>(response, call.Errors, cancellationToken).ConfigureAwait(false);
            return new ApiResponse<T>(value, (int)response.StatusCode, ResponseHeaders.Copy(response))
            {
                RequestId = call.RequestId,
                RateLimit = RateLimitState.From(response.Headers),
            };
        }
    }

    private async Task<T> RunAsync<T>(
        ApiRequest request,
        RequestOptions? options,
        Func<HttpResponseMessage, PipelineCall, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= new RequestOptions();
        _builder.Check(options);
        Check(request.Model, request.Operation, options);
        var call = new PipelineCall(request, options, Options, new CallErrors(request.Operation));
        return await _runner.RunAsync(call, AttemptAsync, cancellationToken).ConfigureAwait(false);

        async Task<T> AttemptAsync(PipelineCall attempt, CancellationToken token)
        {
            var response = await _exchange.SendAsync(attempt, token).ConfigureAwait(false);
            return await read(response, attempt, token).ConfigureAwait(false);
        }
    }
}
