using System.Threading.RateLimiting;

namespace ClientGen.Http;

/// <summary>Which limiter a call passes: that of its operation, or that of all calls to the vendor.</summary>
internal sealed class CallLimits : IDisposable
{
    private readonly RateLimiter? _all;
    private readonly Closing _closing = new(nameof(ApiTransport));
    private readonly Dictionary<ApiOperation, RateLimiter> _byOperation = [];
    private readonly List<IDisposable> _owned = [];

    private CallLimits(RateLimiter? all) => _all = all;

    /// <returns><see langword="null"/> when nothing is limited.</returns>
    public static CallLimits? Of(VendorProfile profile, VendorOptions options)
    {
        if (options.RateLimiter is { } own)
            return new CallLimits(own);
        if (!options.LimitRate || (profile.RateLimits.Count == 0 && profile.OperationLimits.Count == 0))
            return null;
        RateLimiter? all =
            profile.RateLimits.Count == 0 ? null
            : options.SharedRateLimiter is { } share ? share(profile.Name, profile.RateLimits)
            : new VendorRateLimiter(profile.RateLimits, options.TimeProvider);
        var limits = new CallLimits(all);
        if (all is not null)
            limits._owned.Add(all);
        foreach (var limit in profile.OperationLimits)
        {
            // It takes its permit of the vendor's limits itself, so that waiting for those does not bring its own calls closer together.
            var wider = all;
            if (options.SharedRateLimiter is { } shared)
            {
                wider = new SharedTurns(shared($"{profile.Name} {limit.Operations[0].Name}", limit.Limits), all);
                limits._owned.Add(wider);
            }
            var limiter = new VendorRateLimiter(limit.Limits, options.TimeProvider, wider);
            limits._owned.Add(limiter);
            foreach (var operation in limit.Operations)
                limits._byOperation.Add(operation, limiter);
        }
        return limits;
    }

    /// <summary>Waits until a call may go out.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed: a host's own limiter, which is not, holds no call any longer than
    /// ours.</exception>
    public ValueTask<RateLimitLease> AcquireAsync(ApiOperation operation, CancellationToken cancellationToken) =>
        _closing.RunAsync<RateLimitLease>(
            (_byOperation.TryGetValue(operation, out var limiter) ? limiter : _all) is { } found
                ? token => found.AcquireAsync(1, token)
                : static _ => new(VendorRateLimiter.Granted),
            cancellationToken
        );

    public void Dispose()
    {
        _closing.Close();
        foreach (var owned in _owned)
            owned.Dispose();
    }
}
