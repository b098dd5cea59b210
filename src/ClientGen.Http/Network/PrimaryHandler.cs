using System.Net;

namespace ClientGen.Http;

/// <summary>The innermost handler: no redirects, no cookies, bounded connecting.</summary>
internal static class PrimaryHandler
{
    /// <summary>For the vendor's own address, which the host configured.</summary>
    public static HttpMessageHandler ForVendor() => Create(null);

    /// <summary>For URLs that came from the vendor: private, loopback and link-local addresses are refused when connecting.</summary>
    public static HttpMessageHandler ForFiles(Func<VendorOptions> options) => Create(options);

#if NETSTANDARD2_0
    // This target framework offers no hook at connecting: names are looked up and checked before the request is sent,
    // so a name that changes its address in between is not caught. Nor can the runtime's own traces be turned off.
    private static HttpMessageHandler Create(Func<VendorOptions>? files)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
        };
        return files is null ? handler : new AddressCheckHandler(files) { InnerHandler = handler };
    }
#else
    private static SocketsHttpHandler Create(Func<VendorOptions>? files) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // DecodingHandler's work: the runtime takes a body that was cut within its compression for a whole one.
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
            // The runtime's own trace would hold addresses, and ids in them; ours holds the path template.
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancellationToken) => GuardedConnect.ConnectAsync(context, files, cancellationToken),
        };
#endif
}
