using ClientGen.PerfectlyClear;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Perfectly Clear client.</summary>
public static class PerfectlyClearServiceCollectionExtensions
{
    /// <summary>Adds <see cref="PerfectlyClearClient"/> with options from code. They are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; the key at least.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
    public static IHttpClientBuilder AddPerfectlyClear(this IServiceCollection services, Action<PerfectlyClearOptions> configure) =>
        services.AddClient().AddVendorTransport(PerfectlyClearProfile.Instance, configure);

    /// <summary>Adds <see cref="PerfectlyClearClient"/> with options from configuration, such as <c>PerfectlyClear:ApiKey</c>. They are
    /// checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The host's configuration, or the section <c>PerfectlyClear</c> of it.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
    public static IHttpClientBuilder AddPerfectlyClear(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration is IConfigurationSection given ? given : configuration.GetSection(PerfectlyClearProfile.Instance.Name);
        return services.AddClient().AddVendorTransport<PerfectlyClearOptions>(PerfectlyClearProfile.Instance, section);
    }

    /// <summary>Adds one of several clients, each with its own key: resolve it with <c>[FromKeyedServices(name)]</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The client's name.</param>
    /// <param name="configure">Sets the options; the key at least.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
    public static IHttpClientBuilder AddKeyedPerfectlyClear(
        this IServiceCollection services,
        string name,
        Action<PerfectlyClearOptions> configure
    )
    {
        services.AddKeyedSingleton(
            name,
            (provider, _) => new PerfectlyClearClient(provider.GetVendorTransport(PerfectlyClearProfile.Instance, name))
        );
        return services.AddVendorTransport(PerfectlyClearProfile.Instance, configure, name);
    }

    private static IServiceCollection AddClient(this IServiceCollection services) =>
        services.AddSingleton(provider => new PerfectlyClearClient(provider.GetVendorTransport(PerfectlyClearProfile.Instance)));
}
