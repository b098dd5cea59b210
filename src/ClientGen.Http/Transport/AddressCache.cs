using System.Runtime.CompilerServices;

namespace ClientGen.Http;

/// <summary>Addresses of operations whose path and query say nothing of the call: reading the same address anew costs more than sending
/// it.</summary>
internal sealed class AddressCache
{
    // Weakly, because whoever makes operations for single calls must not have them kept.
    private readonly ConditionalWeakTable<ApiOperation, Known> _known = new();

    /// <param name="request">The call.</param>
    /// <param name="baseAddress">Where the API is at the moment.</param>
    public Uri Of(ApiRequest request, Uri baseAddress)
    {
        if (!request.HasFixedAddress)
            return request.Address(baseAddress);
        if (_known.TryGetValue(request.Operation, out var known) && ReferenceEquals(known.BaseAddress, baseAddress))
            return known.Address;
        var address = request.Address(baseAddress);
        _known.Remove(request.Operation);
        // Another call may have been quicker; both have the same address.
        _ = _known.GetValue(request.Operation, _ => new Known(baseAddress, address));
        return address;
    }

    private sealed record Known(Uri BaseAddress, Uri Address);
}
