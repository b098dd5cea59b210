using ClientGen.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds clients that talk to simulators.</summary>
public static class SimulatorServiceCollectionExtensions
{
    /// <summary>Adds a client of a simulated Claid, as an application adds one of the real one. Added after that, it takes its
    /// place.</summary>
    /// <param name="services">The services.</param>
    /// <param name="simulator">The simulator.</param>
    /// <returns>The HTTP client that carries the key.</returns>
    public static IHttpClientBuilder AddClaid(this IServiceCollection services, ClaidSimulator simulator)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        return services.AddClaid(simulator.Configure);
    }

    /// <summary>Adds a client of a simulated PerfectlyClear, as an application adds one of the real one. Added after that, it takes its
    /// place.</summary>
    /// <param name="services">The services.</param>
    /// <param name="simulator">The simulator.</param>
    /// <returns>The HTTP client that carries the key.</returns>
    public static IHttpClientBuilder AddPerfectlyClear(this IServiceCollection services, PerfectlyClearSimulator simulator)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        return services.AddPerfectlyClear(simulator.Configure);
    }

    /// <summary>Adds a client of a simulated Autoenhance, as an application adds one of the real one. Added after that, it takes its
    /// place.</summary>
    /// <param name="services">The services.</param>
    /// <param name="simulator">The simulator.</param>
    /// <returns>The HTTP client that carries the key.</returns>
    public static IHttpClientBuilder AddAutoenhance(this IServiceCollection services, AutoenhanceSimulator simulator)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        return services.AddAutoenhance(simulator.Configure);
    }
}
