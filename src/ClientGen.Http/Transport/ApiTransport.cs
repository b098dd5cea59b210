using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace ClientGen.Http.Infrastructure;

/// <summary>Sends the operations of one vendor. Safe for use by several threads; make one and keep it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiTransport : IDisposable
{
    private readonly AttemptSender _exchange;
    private readonly RequestBuilder _builder;
    private readonly CallExecutor _runner;
    private readonly FileClient _files;
    private readonly CallTelemetry _telemetry;
    private readonly CallLimits? _limits;
    private readonly CallRetry _retry;
    private readonly CallRetry _fileRetry;
    private readonly ILogger _logger;
    private readonly Func<VendorOptions> _current;
    private readonly List<IDisposable> _owned = [];
    private volatile bool _disposed;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private volatile string[]? _lastKeys;

    internal ApiTransport(
        VendorProfile profile,
        VendorOptions options,
        Func<VendorOptions> current,
        Func<HttpClient> keyed,
        Func<HttpClient> bare,
        ILogger logger
    )
    {
        Profile = profile;
        _logger = logger;
        Options = options;
        _current = current;
        _telemetry = new CallTelemetry(profile, options, logger);
        var reader = new ResponseReader(profile, options, () => KnownKeys);
        _builder = new RequestBuilder(profile, options, new VendorKey(profile, options, slot => slot.Read(current())));
        _exchange = new AttemptSender(_builder, reader);
        _limits = CallLimits.Of(profile, options);
        if (_limits is not null)
            _owned.Add(_limits);
        Uri Address() => VendorOrigin.Address(options, profile);
        var (budget, fileBudget) = (new RetryBudget(options.RetryBudget), new RetryBudget(options.RetryBudget));
        _retry = new CallRetry(budget, _telemetry);
        _fileRetry = new CallRetry(fileBudget, _telemetry);
        _runner = new CallExecutor(keyed, Address, _telemetry, budget, () => _disposed);
        _files = new FileClient(profile, options, reader, new CallExecutor(bare, Address, _telemetry, fileBudget, () => _disposed));
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

    /// <summary>The keys to take out of texts: the last ones that could be read. A configuration that was changed for the worse hides no
    /// refusal.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string[]? KnownKeys
    {
        get
        {
            try
            {
                var options = _current();
                var last = _lastKeys;
                return last?.Length == 1 && Profile.Keys.Length == 1 && ReferenceEquals(last[0], options.ApiKey)
                    ? last
                    : _lastKeys = [.. Profile.Keys.Select(key => key.Read(options)).OfType<string>()];
            }
            catch (OptionsValidationException)
            {
                return _lastKeys;
            }
        }
    }

    /// <param name="pipeline">What is configured.</param>
    /// <param name="asked">The bounds of the moment; the other options are as they were when the transport was made.</param>
    internal void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, HttpStandardResilienceOptions asked) =>
        VendorPipeline.Configure(pipeline, PipelineLimits.Of(Options, asked), _retry, _limits, TimeProvider);

    internal void ConfigureForFiles(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) =>
        VendorPipeline.ConfigureForFiles(pipeline, PipelineLimits.Of(Options, StandardResilience.Unset()), _fileRetry, TimeProvider);

    /// <summary>Sends a call and reads its response.</summary>
    /// <typeparam name="T">The model of the response.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Stops waiting. What the vendor has started goes on.</param>
    /// <exception cref="InvalidRequestException">It is billable, and the vendor is known to refuse it: nothing was sent.</exception>
    /// <exception cref="ApiException">The call failed; the subclass says how.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent, and it is not known whether the vendor started it.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        RunAsync(request, options, ReadAsync<T>, cancellationToken);

    /// <summary>Sends a call whose answer has no body worth reading.</summary>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, RequestOptions?, CancellationToken)"/>
    public Task SendAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken) =>
        RunAsync(
            request,
            options,
            async (call, token) =>
            {
                using (await _exchange.SendAsync(call, token).ConfigureAwait(false))
                    return true;
            },
            cancellationToken
        );

    /// <summary>Disposes what the transport made itself, and ends the calls that wait: with <see cref="ObjectDisposedException"/>, or,
    /// where work may have been started, with <see cref="UnknownOutcomeException"/>.</summary>
    /// <remarks>Clients from a factory are the factory's.</remarks>
    public void Dispose()
    {
        _disposed = true;
        foreach (var owned in _owned)
            owned.Dispose();
    }

    private async Task<T> ReadAsync<T>(CallContext call, CancellationToken cancellationToken)
    {
        using var response = await _exchange.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return await _exchange.Reader.ReadAsync<T, T>(response, call, static answer => answer, cancellationToken).ConfigureAwait(false);
    }

    // Whatever is wrong is told by the task, as it would be if this waited for the call itself.
    [SuppressMessage("Design", "CA1031", Justification = "It is not swallowed: the task has it.")]
    private Task<T> RunAsync<T>(
        ApiRequest request,
        RequestOptions? options,
        Func<CallContext, CancellationToken, Task<T>> attempt,
        CancellationToken cancellationToken
    )
    {
        try
        {
            ArgumentNullException.ThrowIfNull(request);
            options ??= RequestOptions.None;
            _builder.Check(request.Operation, options);
            request.Choose(options);
            Check(request.Model, request.Operation, options);
        }
        catch (Exception fault)
        {
            return Task.FromException<T>(fault);
        }
        var call = new CallContext(request, options, Options, new CallErrors(request.Operation));
        return _runner.RunAsync(call, attempt, cancellationToken);
    }
}
