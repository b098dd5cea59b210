using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;

namespace ClientGen.Http.Infrastructure;

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
        return Create(profile, options, PrimaryHandler.ForVendor(), PrimaryHandler.ForFiles(() => options), loggers);
    }

    /// <summary>Makes a transport over handlers of the caller's own, for tests and unusual networks.</summary>
    /// <param name="profile">The vendor.</param>
    /// <param name="options">The key at least.</param>
    /// <param name="vendorHandler">
    /// Carries calls to the API, and is this transport's from now on. Redirects of the platform's own handlers are switched off; a handler
    /// of your own must follow none. What stands around the innermost handler is kept from sending work again.
    /// </param>
    /// <param name="filesHandler">Carries uploads to and downloads from storage. Redirects are switched off here too.</param>
    /// <param name="loggers">Where log messages go; nowhere by default.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message says which and how to mend it.</exception>
    /// <exception cref="InvalidOperationException">A handler follows redirects or was used already, so that it cannot be made safe; the
    /// message says how to mend it.</exception>
    public static ApiTransport Create(
        VendorProfile profile,
        VendorOptions options,
        HttpMessageHandler vendorHandler,
        HttpMessageHandler filesHandler,
        ILoggerFactory? loggers = null
    )
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        if (VendorOptionsCheck.Faults(options, profile).ToList() is { Count: > 0 } faults)
            throw new ArgumentException(string.Join(" ", faults));
        HttpClient? keyed = null;
        HttpClient? files = null;
        var logger = loggers?.CreateLogger(VendorClients.Keyed(profile, null)) ?? NullLogger.Instance;
        var transport = new ApiTransport(profile, options, () => options, () => keyed!, () => files!, logger);
        keyed = Client(
            VendorClients.Keyed(profile, null) + "-calls",
            pipeline => transport.Configure(pipeline, options.Resilience),
            InnermostHandler.WithKey(vendorHandler)
        );
        files = Client(VendorClients.Files(profile, null) + "-files", transport.ConfigureForFiles, InnermostHandler.ForFiles(filesHandler));
        transport._owned.Add(keyed);
        transport._owned.Add(files);
        return transport;
    }

    private static HttpClient Client(
        string name,
        Action<ResiliencePipelineBuilder<HttpResponseMessage>> configure,
        HttpMessageHandler handler
    )
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = name };
        configure(pipeline);
        var attempts = new AttemptHandler(takesHeaders: false) { InnerHandler = handler };
        return new(new ResilienceHandler(pipeline.Build()) { InnerHandler = attempts })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
    }
}
