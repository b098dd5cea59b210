using System.Net;

namespace ClientGen.Http;

/// <summary>Checks a URL that came from a vendor, or from where a vendor pointed to, before anything is sent to it.</summary>
internal static class FileUrl
{
    public static Uri Check(string url, VendorOptions options, ApiOperation operation)
    {
        if (string.IsNullOrWhiteSpace(url))
            throw new ArgumentException("A URL is needed.", nameof(url));
        return Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? Check(address, options, operation)
            : throw Unsafe(operation, "the URL is not absolute, or has no host");
    }

    public static Uri Check(Uri address, VendorOptions options, ApiOperation operation)
    {
        if (string.IsNullOrEmpty(address.Host))
            throw Unsafe(operation, "the URL is not absolute, or has no host");
        if (!VendorOrigin.IsSecure(address, options.AllowInsecureLoopback))
            throw Unsafe(operation, $"the URL on {address.Host} is not https");
        if (address.UserInfo.Length > 0)
            throw Unsafe(operation, $"the URL on {address.Host} holds a user name");
        if (IPAddress.TryParse(address.DnsSafeHost, out var ip) && !AddressRules.IsAllowed(ip, options.AllowInsecureLoopback))
            throw Unsafe(operation, $"{address.Host} is a private, loopback or link-local address");
        return address;
    }

    public static UnsafeUrlException Unsafe(ApiOperation operation, string why, Exception? cause = null) =>
        new($"{operation} was not sent: {why}.", new ApiFailure { Operation = operation }, cause);
}
