using System.Net;

namespace ClientGen.Http;

/// <summary>The one origin the key may go to.</summary>
internal static class VendorOrigin
{
    public static Uri Address(VendorOptions options, VendorProfile profile) => options.BaseAddress ?? profile.BaseAddress;

    public static bool Matches(Uri address, Uri origin, bool allowInsecureLoopback) =>
        IsSecure(address, allowInsecureLoopback)
        && address.UserInfo.Length == 0
        && string.Equals(address.Scheme, origin.Scheme, StringComparison.OrdinalIgnoreCase)
        && string.Equals(address.IdnHost, origin.IdnHost, StringComparison.OrdinalIgnoreCase)
        && address.Port == origin.Port;

    public static string? Fault(Uri address, bool allowInsecureLoopback)
    {
        if (!address.IsAbsoluteUri)
            return "must be an absolute address, such as https://api.example.com.";
        if (address.UserInfo.Length > 0)
            return "must not hold a user name or password.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            return "must not hold a query or fragment.";
        return IsSecure(address, allowInsecureLoopback) ? null
            : IsLoopback(address) ? "must be https; for a simulator on this machine set AllowInsecureLoopback."
            : "must be https.";
    }

    public static bool IsSecure(Uri address, bool allowInsecureLoopback) =>
        address.Scheme == Uri.UriSchemeHttps || (allowInsecureLoopback && address.Scheme == Uri.UriSchemeHttp && IsLoopback(address));

    public static bool IsLoopback(Uri address) =>
        string.Equals(address.IdnHost, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));
}
