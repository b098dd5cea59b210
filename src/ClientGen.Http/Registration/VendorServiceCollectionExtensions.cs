using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Polly;

namespace ClientGen.Http.Infrastructure;

/// <summary>What the packages of vendors register their clients with.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VendorServiceCollectionExtensions
{
    /// <summary>Adds a vendor's transport, with options from code. They are checked when the host starts.</summary>
    /// <typeparam name="TOptions">The vendor's options.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="profile">The vendor.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="name">A name of its own for each key, where one host uses several; <see langword="null"/> for the only one.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
    /// <remarks>
    /// <para>The client's own pipeline (timeouts, retries, rate limits, circuit breaker) is a <c>ResilienceHandler</c> named <c>calls</c>.
    /// Resilience
    /// handlers that the host gives to all its clients do not apply to this one. <c>RemoveAllResilienceHandlers()</c> takes the pipeline
    /// off:
    /// each call is then sent once, without timeouts, limits and retries, and ends in the same typed exceptions.</para>
    /// <para>Handlers of the host's own stand between the pipeline and the key. One that sends a request again is refused when the request
    /// starts work; the vendor's first response counts. One that makes requests anew must copy <see cref="HttpRequestMessage"/>'s
    /// <c>Options</c>, or
    /// they are not sent. The innermost handler may be the host's own: its redirects are switched off, the rest stays as the host set it.
    /// The
    /// runtime's traces of such a handler hold whole addresses, and ids in them; <c>SocketsHttpHandler.ActivityHeadersPropagator = null</c>
    /// turns them off.</para>
    /// </remarks>
    public static IHttpClientBuilder AddVendorTransport<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(this IServiceCollection services, VendorProfile profile, Action<TOptions> configure, string? name = null)
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
    [RequiresUnreferencedCode("The section is bound by reflection. Give the method that binds it.")]
    [RequiresDynamicCode("The section is bound by reflection. Give the method that binds it.")]
    public static IHttpClientBuilder AddVendorTransport<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(this IServiceCollection services, VendorProfile profile, IConfiguration section, string? name = null)
        where TOptions : VendorOptions =>
        services.AddVendorTransport<TOptions>(profile, section, static (options, values) => values.Bind(options), name);

    /// <inheritdoc cref="AddVendorTransport{TOptions}(IServiceCollection, VendorProfile, IConfiguration, string?)"/>
    /// <param name="services">The services.</param>
    /// <param name="profile">The vendor.</param>
    /// <param name="section">The section with the options, such as <c>Claid</c>.</param>
    /// <param name="bind">Sets the options to what the section says. Where the type is written out, as in generated code, the configuration
    /// binding generator can write it.</param>
    /// <param name="name">A name of its own for each key, where one host uses several; <see langword="null"/> for the only one.</param>
    public static IHttpClientBuilder AddVendorTransport<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(
        this IServiceCollection services,
        VendorProfile profile,
        IConfiguration section,
        Action<TOptions, IConfiguration> bind,
        string? name = null
    )
        where TOptions : VendorOptions
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(bind);
        return services.Add<TOptions>(
            profile,
            name,
            options =>
                options
                    .Configure(values => Bind(values, section, bind))
                    .Services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(
                        new ConfigurationChangeTokenSource<TOptions>(options.Name, section)
                    ),
            (section as IConfigurationSection)?.Path
        );
    }

    // The binder names the place, the value and a type of the framework, which whoever edits a file of settings does not know.
    private static void Bind<TOptions>(TOptions options, IConfiguration section, Action<TOptions, IConfiguration> bind)
    {
        try
        {
            bind(options, section);
        }
        catch (InvalidOperationException fault) when (fault.Message.IndexOf(" to type '", StringComparison.Ordinal) is var type and > 0)
        {
            throw new InvalidOperationException($"{fault.Message.Substring(0, type)}: it is none of what this option takes.", fault);
        }
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

    private static IHttpClientBuilder Add<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(
        this IServiceCollection services,
        VendorProfile profile,
        string? name,
        Action<OptionsBuilder<TOptions>> configure,
        string? section = null
    )
        where TOptions : VendorOptions
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(profile);
        var optionsName = name ?? Microsoft.Extensions.Options.Options.DefaultName;
        var builder = services.AddOptions<TOptions>(optionsName);
        configure(builder);
        builder.ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new VendorOptionsValidator<TOptions>(profile, optionsName, section));

        var again = services.Any(service =>
            service.ServiceType == typeof(ApiTransport) && Equals(service.ServiceKey, VendorClients.Keyed(profile, name))
        );
        services.AddKeyedSingleton(
            VendorClients.Keyed(profile, name),
            (provider, _) =>
            {
                var factory = provider.GetRequiredService<IHttpClientFactory>();
                var options = provider.GetRequiredService<IOptionsMonitor<TOptions>>();
                return new ApiTransport(
                    profile,
                    options.Get(optionsName),
                    // Read for each request, so that a changed configuration takes effect.
                    () => options.Get(optionsName),
                    () => factory.CreateClient(VendorClients.Keyed(profile, name)),
                    () => factory.CreateClient(VendorClients.Files(profile, name)),
                    provider.GetService<ILoggerFactory>()?.CreateLogger(VendorClients.Keyed(profile, null)) ?? NullLogger.Instance
                );
            }
        );
        var keyed = services
            .AddHttpClient(VendorClients.Keyed(profile, name), NoTimeout)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(PrimaryHandler.ForVendor);
        var files = services
            .AddHttpClient(VendorClients.Files(profile, name), NoTimeout)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(provider =>
                PrimaryHandler.ForFiles(() => provider.GetVendorTransport(profile, name).Options)
            );
        // A second resilience handler on one client would take each attempt for a call.
        if (again)
            return keyed;
        keyed.AddPipeline(
            "calls",
            takesHeaders: true,
            (pipeline, context) =>
            {
                context.EnableReloads<TOptions>(optionsName);
                var asked = context.ServiceProvider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(optionsName).Resilience;
                context.ServiceProvider.GetVendorTransport(profile, name).Configure(pipeline, asked);
            }
        );
        files.AddPipeline(
            "files",
            takesHeaders: false,
            (pipeline, context) => context.ServiceProvider.GetVendorTransport(profile, name).ConfigureForFiles(pipeline)
        );
        services.GuardInnermost(keyed.Name, InnermostHandler.WithKey);
        services.GuardInnermost(files.Name, InnermostHandler.ForFiles);
        return keyed;
    }

    // Resilience handlers that a host gives to all its clients (ConfigureHttpClientDefaults) know neither what costs money nor how
    // long image work takes. The client's own pipeline stands in their place; what the host adds to this client itself stays.
    private static void AddPipeline(
        this IHttpClientBuilder client,
        string name,
        bool takesHeaders,
        Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResilienceHandlerContext> configure
    )
    {
        client.ConfigureAdditionalHttpMessageHandlers(
            (handlers, _) =>
            {
                foreach (var handler in handlers.OfType<ResilienceHandler>().ToList())
                    handlers.Remove(handler);
            }
        );
        client.AddResilienceHandler(name, configure);
        client.AddHttpMessageHandler(() => new AttemptHandler(takesHeaders));
    }

    // After everything the host adds, so that nothing stands between this and the wire; and when the host starts, not with the first call.
    private static void GuardInnermost(this IServiceCollection services, string client, Func<HttpMessageHandler, HttpMessageHandler> guard)
    {
        services.PostConfigure<HttpClientFactoryOptions>(
            client,
            options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = guard(builder.PrimaryHandler))
        );
        services
            .AddOptions<HandlersAtStart>(client)
            .Validate<IHttpMessageHandlerFactory>((_, factory) => HandlersAtStart.Make(factory, client))
            .ValidateOnStart();
    }

    // The pipeline keeps the time; the client's own timeout of 100 seconds would cut image work short.
    private static void NoTimeout(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;
}
