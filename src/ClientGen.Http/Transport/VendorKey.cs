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

    /// <summary>Puts the key into its header or cookie.</summary>
    public void Put(HttpRequestMessage request, bool withKey)
    {
        if (profile.KeyPlace == KeyPlace.Header)
        {
            request.Headers.Remove(profile.KeyHeader);
            if (withKey)
                request.Headers.TryAddWithoutValidation(profile.KeyHeader, profile.KeyPrefix + current());
        }
        else if (profile.KeyPlace == KeyPlace.Cookie)
        {
            var others = request.Headers.TryGetValues("Cookie", out var all)
                ? all.SelectMany(static value => value.Split(';')).Select(static pair => pair.Trim()).Where(pair => !IsKey(pair)).ToList()
                : [];
            request.Headers.Remove("Cookie");
            if (withKey)
                others.Add($"{profile.KeyHeader}={Uri.EscapeDataString(current())}");
            if (others.Count > 0)
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", others));
        }
    }

    /// <summary>The address as it goes out: with the key where the vendor takes it there.</summary>
    public Uri Address(Uri address, bool withKey)
    {
        if (profile.KeyPlace != KeyPlace.Query)
            return address;
        var pairs = address.Query.TrimStart('?').Split('&').Where(pair => pair.Length > 0 && !IsKey(pair)).ToList();
        if (withKey)
            pairs.Add($"{Uri.EscapeDataString(profile.KeyHeader)}={Uri.EscapeDataString(current())}");
        return new Uri(address.GetLeftPart(UriPartial.Path) + (pairs.Count > 0 ? "?" + string.Join("&", pairs) : ""), UriKind.Absolute);
    }

    private bool IsKey(string pair) =>
        string.Equals(Uri.UnescapeDataString(pair.Split('=')[0]), profile.KeyHeader, StringComparison.Ordinal);

    /// <summary>How much is kept of a response that is no success, in bytes.</summary>
    public int MaxErrorBytes => options.MaxErrorBytes;
}
