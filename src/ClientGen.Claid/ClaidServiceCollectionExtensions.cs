using ClientGen.Claid;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Claid client.</summary>
public static class ClaidServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ClaidClient"/> with options from code. They are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; the key at least.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
    public static IHttpClientBuilder AddClaid(this IServiceCollection services, Action<ClaidOptions> configure) =>
        services.AddClient().AddVendorTransport(ClaidProfile.Instance, configure);

    /// <summary>Adds <see cref="ClaidClient"/> with options from configuration, such as <c>Claid:ApiKey</c>. They are checked when the host
    /// starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The host's configuration, or the section <c>Claid</c> of it.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
    public static IHttpClientBuilder AddClaid(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration is IConfigurationSection given ? given : configuration.GetSection(ClaidProfile.Instance.Name);
        return services.AddClient().AddVendorTransport<ClaidOptions>(ClaidProfile.Instance, section);
    }

    /// <summary>Adds one of several clients, each with its own key: resolve it with <c>[FromKeyedServices(name)]</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The client's name.</param>
    /// <param name="configure">Sets the options; the key at least.</param>
    /// <returns>The HTTP client that carries the key, for handlers of the host's own.</returns>
    public static IHttpClientBuilder AddKeyedClaid(this IServiceCollection services, string name, Action<ClaidOptions> configure)
    {
        services.AddKeyedSingleton(name, (provider, _) => new ClaidClient(provider.GetVendorTransport(ClaidProfile.Instance, name)));
        return services.AddVendorTransport(ClaidProfile.Instance, configure, name);
    }

    private static IServiceCollection AddClient(this IServiceCollection services) =>
        services.AddSingleton(provider => new ClaidClient(provider.GetVendorTransport(ClaidProfile.Instance)));
}
