namespace ClientGen.Http;

/// <summary>A vendor's keys and the one origin they go to: scheme, host and port are compared every time.</summary>
internal sealed class VendorKey(VendorProfile profile, VendorOptions options, Func<KeySlot, string?> current)
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

    /// <exception cref="InvalidOperationException">There is none of a key that the operation takes.</exception>
    public void Check(ApiOperation operation)
    {
        foreach (var key in profile.Keys)
        {
            // A client is not made without the others.
            if (key.IsOptional && key.IsOf(operation) && string.IsNullOrEmpty(current(key)))
            {
                throw new InvalidOperationException(
                    $"{operation} takes a key that this client has not: set {profile.Name}:{key.Name} in the configuration, or "
                        + $"{key.Name} in the options. Nothing was sent."
                );
            }
        }
    }

    /// <summary>Puts the operation's keys into their headers and cookies, and takes out what stands there without being one.</summary>
    public void Put(HttpRequestMessage request, ApiOperation operation)
    {
        foreach (var key in profile.Keys)
        {
            if (key.Place == KeyPlace.Header)
                request.Headers.Remove(key.Header);
        }
        foreach (var key in profile.Keys)
        {
            if (key.Place == KeyPlace.Header && key.IsOf(operation))
                request.Headers.TryAddWithoutValidation(key.Header, key.Prefix + current(key));
            else if (key.Place == KeyPlace.Cookie)
                PutCookie(request, key, key.IsOf(operation));
        }
    }

    private void PutCookie(HttpRequestMessage request, KeySlot key, bool isSent)
    {
        var others = request.Headers.TryGetValues("Cookie", out var all)
            ? all.SelectMany(static value => value.Split(';')).Select(static pair => pair.Trim()).Where(pair => !IsKey(pair, key)).ToList()
            : [];
        request.Headers.Remove("Cookie");
        if (isSent)
            others.Add($"{key.Header}={Uri.EscapeDataString(current(key) ?? "")}");
        if (others.Count > 0)
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", others));
    }

    /// <summary>The address as it goes out: with the keys that the vendor takes there.</summary>
    public Uri Address(Uri address, ApiOperation operation)
    {
        if (!HasKeysInQuery())
            return address;
        var places = profile.Keys.Where(static key => key.Place == KeyPlace.Query).ToList();
        var pairs = address
            .Query.TrimStart('?')
            .Split('&')
            .Where(pair => pair.Length > 0 && !places.Exists(key => IsKey(pair, key)))
            .ToList();
        pairs.AddRange(
            places
                .Where(key => key.IsOf(operation))
                .Select(key => $"{Uri.EscapeDataString(key.Header)}={Uri.EscapeDataString(current(key) ?? "")}")
        );
        return new Uri(address.GetLeftPart(UriPartial.Path) + (pairs.Count > 0 ? "?" + string.Join("&", pairs) : ""), UriKind.Absolute);
    }

    private bool HasKeysInQuery()
    {
        foreach (var key in profile.Keys)
        {
            if (key.Place == KeyPlace.Query)
                return true;
        }
        return false;
    }

    private static bool IsKey(string pair, KeySlot key) =>
        string.Equals(Uri.UnescapeDataString(pair.Split('=')[0]), key.Header, StringComparison.Ordinal);

    /// <summary>How much is kept of a response that is no success, in bytes.</summary>
    public int MaxErrorBytes => options.MaxErrorBytes;
}
