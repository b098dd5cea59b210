namespace ClientGen.Http;

/// <summary>A vendor's key and the one origin it goes to: scheme, host and port are compared every time.</summary>
internal sealed class VendorKey(VendorProfile profile, VendorOptions options, Func<string> current)
{
    /// <exception cref="KeyWithheldException">The request is for another place.</exception>
    public void CheckPlace(HttpRequestMessage request)
    {
        var origin = VendorOrigin.Address(options, profile);
        if (request.RequestUri is { } address && VendorOrigin.Matches(address, origin, options.AllowInsecureLoopback))
            return;
        throw new KeyWithheldException(
            $"A request for {request.RequestUri?.Host} was about to go out through {profile.Name}'s client. Its key goes to "
                + $"{origin.GetLeftPart(UriPartial.Authority)} only."
        );
    }

    public void Put(HttpRequestMessage request, bool withKey)
    {
        request.Headers.Remove(profile.KeyHeader);
        if (withKey)
            request.Headers.TryAddWithoutValidation(profile.KeyHeader, profile.KeyPrefix + current());
    }

    /// <summary>How much is kept of a response that is no success, in bytes.</summary>
    public int MaxErrorBytes => options.MaxErrorBytes;
}
