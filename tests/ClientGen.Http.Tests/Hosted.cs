using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Http.Tests;

/// <summary>The made-up vendor's client in a host, with what the host adds to it.</summary>
internal sealed class Hosted : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public Hosted(HttpMessageHandler wire, Action<IHttpClientBuilder> host, Action<IServiceCollection>? services = null)
        : this(client => host(client.ConfigurePrimaryHttpMessageHandler(() => wire)), services) { }

    public Hosted(Action<IHttpClientBuilder> host, Action<IServiceCollection>? services = null, Action<VendorOptions>? configure = null)
    {
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        host(
            collection.AddVendorTransport<VendorOptions>(
                Vendor.Profile,
                options =>
                {
                    options.ApiKey = Vendor.Key;
                    options.TimeProvider = Vendor.Jumping();
                    options.Jitter = () => 0.5;
                    configure?.Invoke(options);
                }
            )
        );
        _provider = collection.BuildServiceProvider();
    }

    public ApiTransport Transport => _provider.GetVendorTransport(Vendor.Profile);

    public Task<Thing> StartAsync() => Transport.SendAsync<Thing>(Vendor.StartRequest(), null, TestContext.Current.CancellationToken);

    public Task<Thing> BuyAsync() => Transport.SendAsync<Thing>(new ApiRequest(Vendor.Buy), null, TestContext.Current.CancellationToken);

    public Task<Thing> PollAsync() => Transport.SendAsync<Thing>(Vendor.LookRequest(), null, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
