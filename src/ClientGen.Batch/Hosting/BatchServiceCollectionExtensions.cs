using ClientGen.Autoenhance;
using ClientGen.Batch;
using ClientGen.Claid;
using ClientGen.PerfectlyClear;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers runs of batches.</summary>
public static class BatchServiceCollectionExtensions
{
    /// <summary>Adds <see cref="BatchRunner"/> for the clients that are registered (<c>AddClaid</c>, <c>AddPerfectlyClear</c>,
    /// <c>AddAutoenhance</c>), and for each <see cref="IBatchVendor"/> of the host's own.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddClientGenBatch(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton(provider => new BatchRunner([.. Vendors(provider)]));
    }

    /// <summary>Adds a hosted service that works on a ledger until the host stops: what is planned there, by this process or another, is
    /// done.</summary>
    /// <param name="services">The services; <see cref="AddClientGenBatch"/> must be among them.</param>
    /// <param name="options">Opens the ledger and says how runs go.</param>
    public static IServiceCollection AddClientGenBatchWorker(this IServiceCollection services, BatchWorkerOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        return services.AddSingleton<IHostedService>(provider => new BatchWorker(
            provider.GetRequiredService<BatchRunner>(),
            options,
            provider.GetService<ILoggerFactory>()?.CreateLogger<BatchWorker>() ?? NullLogger<BatchWorker>.Instance
        ));
    }

    private static IEnumerable<IBatchVendor> Vendors(IServiceProvider provider)
    {
        var own = provider.GetServices<IBatchVendor>().ToList();
        if (provider.GetService<ClaidClient>() is { } claid)
            own.Add(new ClaidBatch(claid));
        if (provider.GetService<PerfectlyClearClient>() is { } clear)
            own.Add(new PerfectlyClearBatch(clear));
        if (provider.GetService<AutoenhanceClient>() is { } enhance)
            own.Add(new AutoenhanceBatch(enhance));
        // The host's own comes first.
        return own.DistinctBy(vendor => (vendor.Name, vendor.Operation));
    }
}
