using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;

namespace ClientGen.Http;

/// <content>Making a transport without dependency injection.</content>
public sealed partial class ApiTransport
{
    /// <summary>Makes a transport with connections of its own. Keep it for the life of the application, then dispose it.</summary>
    /// <param name="profile">The vendor.</param>
    /// <param name="options">The key at least.</param>
    /// <param name="loggers">Where log messages go; nowhere by default.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message says which and how to mend it.</exception>
    public static ApiTransport Create(VendorProfile profile, VendorOptions options, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        return Create(profile, options, PrimaryHandler.ForVendor(), PrimaryHandler.ForFiles(() => options), loggers, compressed: true);
    }

    /// <summary>Makes a transport over handlers of the caller's own, for tests and unusual networks.</summary>
    /// <param name="profile">The vendor.</param>
    /// <param name="options">The key at least.</param>
    /// <param name="vendorHandler">Carries calls to the API. It must follow no redirects and send nothing again.</param>
    /// <param name="filesHandler">Carries uploads to and downloads from storage.</param>
    /// <param name="loggers">Where log messages go; nowhere by default.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message says which and how to mend it.</exception>
    public static ApiTransport Create(
        VendorProfile profile, VendorOptions options, HttpMessageHandler vendorHandler, HttpMessageHandler filesHandler, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        return Create(profile, options, vendorHandler, filesHandler, loggers, compressed: false);
    }

    // Whether compressed answers are asked for: not over the caller's own handlers, which may record what passes.
    private static ApiTransport Create(
        VendorProfile profile, VendorOptions options, HttpMessageHandler vendorHandler, HttpMessageHandler filesHandler, ILoggerFactory? loggers, bool compressed)
    {
        if (VendorOptionsCheck.Faults(options, profile).ToList() is { Count: > 0 } faults)
            throw new ArgumentException(string.Join(" ", faults), nameof(options));
        HttpClient? keyed = null;
        HttpClient? files = null;
        var logger = loggers?.CreateLogger(VendorClients.Keyed(profile, null)) ?? NullLogger.Instance;
        var transport = new ApiTransport(profile, options, () => options.ApiKey, () => keyed!, () => files!, logger);
        keyed = Client("ClientGen." + profile.Name, transport.Configure, new KeyHandler(transport) { InnerHandler = new DecodingHandler(asks: compressed) { InnerHandler = vendorHandler } });
        files = Client("ClientGen." + profile.Name + ".Files", transport.ConfigureForFiles, new DecodingHandler(asks: false) { InnerHandler = filesHandler });
        transport._owned.Add(keyed);
        transport._owned.Add(files);
        return transport;
    }

    private static HttpClient Client(string name, Action<ResiliencePipelineBuilder<HttpResponseMessage>> configure, HttpMessageHandler handler)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = name };
        configure(pipeline);
        return new(new ResilienceHandler(pipeline.Build()) { InnerHandler = new AttemptHandler { InnerHandler = handler } }) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    }
}
