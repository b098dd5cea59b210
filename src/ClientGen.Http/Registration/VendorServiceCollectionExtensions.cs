using ClientGen.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What the packages of vendors register their clients with.</summary>
public static class VendorServiceCollectionExtensions
{
    /// <summary>Adds a vendor's transport, with options from code. They are checked when the host starts.</summary>
    /// <typeparam name="TOptions">The vendor's options.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="profile">The vendor.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="name">A name of its own for each key, where one host uses several; <see langword="null"/> for the only one.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own. A handler that sends requests again is refused at run time.</returns>
    public static IHttpClientBuilder AddVendorTransport<TOptions>(
        this IServiceCollection services, VendorProfile profile, Action<TOptions> configure, string? name = null)
        where TOptions : VendorOptions
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.Add<TOptions>(profile, name, options => options.Configure(configure));
    }

    /// <summary>Adds a vendor's transport, with options from a configuration section. They are checked when the host starts.</summary>
    /// <inheritdoc cref="AddVendorTransport{TOptions}(IServiceCollection, VendorProfile, Action{TOptions}, string?)"/>
    /// <param name="services">The services.</param>
    /// <param name="profile">The vendor.</param>
    /// <param name="section">The section with the options, such as <c>Claid</c>.</param>
    /// <param name="name">A name of its own for each key, where one host uses several; <see langword="null"/> for the only one.</param>
    public static IHttpClientBuilder AddVendorTransport<TOptions>(
        this IServiceCollection services, VendorProfile profile, IConfiguration section, string? name = null)
        where TOptions : VendorOptions
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.Add<TOptions>(profile, name, options => options.Bind(section));
    }

    /// <summary>The transport that was added for a vendor.</summary>
    /// <param name="services">The services.</param>
    /// <param name="profile">The vendor.</param>
    /// <param name="name">The name it was added with.</param>
    public static ApiTransport GetVendorTransport(this IServiceProvider services, VendorProfile profile, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return services.GetRequiredKeyedService<ApiTransport>(VendorClients.Keyed(profile, name));
    }

    private static IHttpClientBuilder Add<TOptions>(
        this IServiceCollection services, VendorProfile profile, string? name, Action<OptionsBuilder<TOptions>> configure)
        where TOptions : VendorOptions
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(profile);
        var optionsName = name ?? Options.Options.DefaultName;
        var builder = services.AddOptions<TOptions>(optionsName);
        configure(builder);
        builder.ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new VendorOptionsValidator<TOptions>(profile, optionsName));

        var again = services.Any(service => service.ServiceType == typeof(ApiTransport) && Equals(service.ServiceKey, VendorClients.Keyed(profile, name)));
        services.AddKeyedSingleton(VendorClients.Keyed(profile, name), (provider, _) =>
        {
            var factory = provider.GetRequiredService<IHttpClientFactory>();
            var options = provider.GetRequiredService<IOptionsMonitor<TOptions>>();
            return new ApiTransport(
                profile,
                options.Get(optionsName),
                // Read for each request, so that a changed configuration takes effect.
                () => options.Get(optionsName).ApiKey,
                () => factory.CreateClient(VendorClients.Keyed(profile, name)),
                () => factory.CreateClient(VendorClients.Files(profile, name)),
                provider.GetService<ILoggerFactory>()?.CreateLogger(VendorClients.Keyed(profile, null)) ?? NullLogger.Instance);
        });
        var files = services.AddHttpClient(VendorClients.Files(profile, name), NoTimeout).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(provider => PrimaryHandler.ForFiles(() => provider.GetVendorTransport(profile, name).Options));
        // After everything the host adds to the builder, so that the key's handler is the last before the wire.
        services.PostConfigure<HttpClientFactoryOptions>(VendorClients.Keyed(profile, name), options => options.HttpMessageHandlerBuilderActions.Add(
            builder => AddKeyHandler(builder, VendorClients.Keyed(profile, name))));
        var keyed = services.AddHttpClient(VendorClients.Keyed(profile, name), NoTimeout).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(PrimaryHandler.ForVendor);
        // A second resilience handler on one client would take each attempt for a call.
        if (!again)
        {
            keyed.AddResilienceHandler("calls", (pipeline, context) => context.ServiceProvider.GetVendorTransport(profile, name).Configure(pipeline));
            keyed.AddHttpMessageHandler(() => new AttemptHandler());
            files.AddResilienceHandler("files", (pipeline, context) => context.ServiceProvider.GetVendorTransport(profile, name).ConfigureForFiles(pipeline));
            files.AddHttpMessageHandler(() => new AttemptHandler());
            files.AddHttpMessageHandler(() => new DecodingHandler(asks: false));
        }
        return keyed;
    }

    // A vendor that was added twice still has one: the second would take a call for one that is sent again.
    private static void AddKeyHandler(HttpMessageHandlerBuilder builder, string transport)
    {
        if (builder.AdditionalHandlers.Any(handler => handler is KeyHandler))
            return;
        builder.AdditionalHandlers.Add(new KeyHandler(builder.Services.GetRequiredKeyedService<ApiTransport>(transport)));
        builder.AdditionalHandlers.Add(new DecodingHandler(asks: true));
    }

    // The pipeline keeps the time; the client's own timeout of 100 seconds would cut image work short.
    private static void NoTimeout(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;
}
