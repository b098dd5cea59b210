using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>What a host makes of the client.</summary>
/// <param name="Name">Its name in the table.</param>
internal sealed record HostSetUp(string Name)
{
    public Action<IServiceCollection>? Services { get; init; }

    public Action<IHttpClientBuilder>? Client { get; init; }

    /// <summary>What goes to the network.</summary>
    public Func<HttpMessageHandler> Wire { get; init; } = PrimaryHandler.ForVendor;

    /// <summary>What the host puts around that.</summary>
    public Func<HttpMessageHandler, HttpMessageHandler>? Around { get; init; }

    /// <summary>Whether the client is made without dependency injection.</summary>
    public bool IsWithoutServices { get; init; }

    /// <summary>Whether the client's own pipeline is there.</summary>
    public bool HasPipeline { get; init; } = true;

    public static IReadOnlyList<HostSetUp> All { get; } =
    [
        new("plain"),
        new("own primary handler") { Wire = () => new HttpClientHandler() },
        new("own primary handler, no services") { Wire = () => new SocketsHttpHandler(), IsWithoutServices = true },
        new("own primary handler that retries")
        {
            Wire = () => new HttpClientHandler(),
            Around = wire => new HostHandlers.SendsClones(withOptions: false) { InnerHandler = wire },
        },
        new("own HttpClient") { Wire = OwnClient, IsWithoutServices = true },
        new("retry") { Client = client => client.AddHttpMessageHandler(() => new HostHandlers.SendsTwice(buffers: true)) },
        new("cloning retry") { Client = client => client.AddHttpMessageHandler(() => new HostHandlers.SendsClones(withOptions: true)) },
        new("cloning retry without options")
        {
            Client = client => client.AddHttpMessageHandler(() => new HostHandlers.SendsClones(withOptions: false)),
        },
        new("standard resilience") { Client = client => client.AddStandardResilienceHandler(Quick) },
        new("standard hedging") { Client = client => client.AddStandardHedgingHandler() },
        new("defaults for all clients")
        {
            Services = services => services.ConfigureHttpClientDefaults(client => client.AddStandardResilienceHandler(Quick)),
        },
        new("retry around the pipeline")
        {
            Client = client =>
                client.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Insert(0, new ResilienceHandler(Eager()))),
        },
        new("without the pipeline") { Client = client => client.RemoveAllResilienceHandlers(), HasPipeline = false },
        new("Expect: 100-continue")
        {
            Client = client => client.ConfigureHttpClient(http => http.DefaultRequestHeaders.ExpectContinue = true),
        },
        new("HTTP/2") { Client = client => client.AddHttpMessageHandler(() => new HostHandlers.Changes(Http2)) },
    ];

    /// <param name="profile">The vendor.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="see">What looks at the answers as they come.</param>
    /// <param name="loggers">Where the host's log goes.</param>
    public HostedTransport Make(
        VendorProfile profile,
        Action<VendorOptions> configure,
        Func<HttpMessageHandler, HttpMessageHandler> see,
        ILoggerFactory? loggers = null
    )
    {
        HttpMessageHandler Primary() => Around is null ? see(Wire()) : Around(see(Wire()));
        if (IsWithoutServices)
        {
            var options = new VendorOptions();
            configure(options);
            return new HostedTransport(
                ApiTransport.Create(profile, options, Primary(), PrimaryHandler.ForFiles(() => options), loggers),
                null
            );
        }
        var services = new ServiceCollection();
        if (loggers is not null)
            services.AddSingleton(loggers);
        Services?.Invoke(services);
        var client = services.AddVendorTransport(profile, configure).ConfigurePrimaryHttpMessageHandler(Primary);
        Client?.Invoke(client);
        var provider = services.BuildServiceProvider();
        return new HostedTransport(provider.GetVendorTransport(profile), provider);
    }

    public override string ToString() => Name;

    // The host's own client, as one hands it around: what is behind it nobody sees. It must follow no redirects.
    private static HostHandlers.Opaque OwnClient() => new(new HostHandlers.Opaque(new SocketsHttpHandler { AllowAutoRedirect = false }));

    internal static void Http2(HttpRequestMessage request)
    {
        request.Version = System.Net.HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
    }

    // As they come, but for the waits, which are on the machine's clock.
    private static void Quick(HttpStandardResilienceOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.ShouldRetryAfterHeader = false;
    }

    private static ResiliencePipeline<HttpResponseMessage> Eager() =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(
                new HttpRetryStrategyOptions
                {
                    Delay = TimeSpan.Zero,
                    ShouldHandle = args =>
                        new(
                            args.Outcome.Exception is not null and not OperationCanceledException
                                || args.Outcome.Result?.IsSuccessStatusCode == false
                        ),
                }
            )
            .Build();
}

/// <summary>A transport and the host that made it.</summary>
internal sealed record HostedTransport(ApiTransport Transport, ServiceProvider? Provider) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        if (Provider is null)
            Transport.Dispose();
        else
            await Provider.DisposeAsync();
    }
}
