using System.Net.Http.Headers;
using ClientGen.Claid;
using ClientGen.Http.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace ClientGen.Benchmarks.Peers;

/// <summary>Clients of this repository and of its peers over one vendor in memory.</summary>
/// <param name="vendor">Answers all of them.</param>
internal sealed class PeerClients(MemoryVendor vendor)
{
    private const string Key = "key-0123456789";
    private static readonly Uri Address = new("https://api.claid.ai");

    // The peers limit no rates, so that ours does not for this.
    public ClaidClient ClientGen() =>
        new(
            ApiTransport.Create(
                ClaidClient.Profile,
                new ClaidOptions
                {
                    ApiKey = Key,
                    LimitRate = false,
                    MaxResponseBytes = 64 * 1024 * 1024,
                },
                vendor,
                vendor
            )
        );

    public ClaidClient ClientGenFromFactory()
    {
        var services = new ServiceCollection();
        services.AddClaid(options => (options.ApiKey, options.LimitRate) = (Key, false)).ConfigurePrimaryHttpMessageHandler(() => vendor);
        return services.BuildServiceProvider().GetRequiredService<ClaidClient>();
    }

    public HttpClient Bare() => WithKey(new HttpClient(vendor, disposeHandler: false));

    public HttpClient Resilient()
    {
        var services = new ServiceCollection();
        services
            .AddHttpClient("resilient")
            .ConfigurePrimaryHttpMessageHandler(() => vendor)
            .RemoveAllLoggers()
            .AddStandardResilienceHandler(options => options.RateLimiter.DefaultRateLimiterOptions.PermitLimit = 100_000);
        return WithKey(services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("resilient"));
    }

    public IRefitClaid OfRefit() =>
        RestService.For<IRefitClaid>(
            Bare(),
            new RefitSettings { ContentSerializer = new SystemTextJsonContentSerializer(HandJson.Default.Options) }
        );

    public KiotaClient OfKiota() => new(vendor);

    internal static HttpClient WithKey(HttpClient client)
    {
        client.BaseAddress = Address;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return client;
    }
}
