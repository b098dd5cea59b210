using ClientGen.Autoenhance;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Autoenhance client.</summary>
public static class AutoenhanceServiceCollectionExtensions
{
    /// <summary>Adds <see cref="AutoenhanceClient"/> with options from code. They are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; the key at least.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
    public static IHttpClientBuilder AddAutoenhance(this IServiceCollection services, Action<AutoenhanceOptions> configure) =>
        services.AddClient().AddVendorTransport(AutoenhanceProfile.Instance, configure);

    /// <summary>Adds <see cref="AutoenhanceClient"/> with options from configuration, such as <c>Autoenhance:ApiKey</c>. They are checked
    /// when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The host's configuration, or the section <c>Autoenhance</c> of it.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
    public static IHttpClientBuilder AddAutoenhance(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration is IConfigurationSection given ? given : configuration.GetSection(AutoenhanceProfile.Instance.Name);
        return services.AddClient().AddVendorTransport<AutoenhanceOptions>(AutoenhanceProfile.Instance, section);
    }

    /// <summary>Adds one of several clients, each with its own key: resolve it with <c>[FromKeyedServices(name)]</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The client's name.</param>
    /// <param name="configure">Sets the options; the key at least.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
    public static IHttpClientBuilder AddKeyedAutoenhance(
        this IServiceCollection services,
        string name,
        Action<AutoenhanceOptions> configure
    )
    {
        services.AddKeyedSingleton(
            name,
            (provider, _) => new AutoenhanceClient(provider.GetVendorTransport(AutoenhanceProfile.Instance, name))
        );
        return services.AddVendorTransport(AutoenhanceProfile.Instance, configure, name);
    }

    private static IServiceCollection AddClient(this IServiceCollection services) =>
        services.AddSingleton(provider => new AutoenhanceClient(provider.GetVendorTransport(AutoenhanceProfile.Instance)));
}
