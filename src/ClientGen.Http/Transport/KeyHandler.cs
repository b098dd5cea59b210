namespace ClientGen.Http;

/// <summary>Adds the key, and only to requests for the vendor's own origin: scheme, host and port are compared every time.</summary>
/// <remarks>It is the last handler before the wire, so that it sees what the host's own handlers made of the request.</remarks>
internal sealed class KeyHandler(ApiTransport transport) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var profile = transport.Profile;
        var origin = VendorOrigin.Address(transport.Options, profile);
        if (request.RequestUri is null || !VendorOrigin.Matches(request.RequestUri, origin, transport.Options.AllowInsecureLoopback))
        {
            throw new KeyWithheldException(
                $"A request for {request.RequestUri?.Host} was about to go out through {profile.Name}'s client. Its key goes to {origin.GetLeftPart(UriPartial.Authority)} only.");
        }
        // A handler of the host's own, such as a retry or hedging handler, may ask again; work is not started again for it.
        if (request.GetTicket()?.TryUse() == false)
            throw new ResendRefusedException();
        request.Headers.Remove(profile.KeyHeader);
        if (!request.HasNoKey())
            request.Headers.TryAddWithoutValidation(profile.KeyHeader, profile.KeyPrefix + transport.CurrentKey);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
