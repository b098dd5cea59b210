using ClientGen.Autoenhance;
using ClientGen.Batch;
using ClientGen.Batch.PostgreSql;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.PerfectlyClear;

namespace ClientGen.Cli.Batches;

/// <summary>What a run needs of a vendor.</summary>
/// <param name="KeyVariable">The environment variable with the key.</param>
/// <param name="Create">Makes the client of a key, an address other than the vendor's, and a ledger whose workers share the
/// vendor's limits.</param>
/// <param name="SettingsType">The model of the settings; null where they are parameters of a call.</param>
/// <param name="SchemaPointer">Where the document has their schema, or the operation whose parameters they are.</param>
internal sealed record RunVendor(
    string KeyVariable,
    Func<string, Uri?, PostgreSqlLedger?, (IBatchVendor Vendor, IDisposable Client)> Create,
    Type? SettingsType,
    string SchemaPointer
)
{
    public static IReadOnlyDictionary<string, RunVendor> All { get; } =
        new Dictionary<string, RunVendor>(StringComparer.Ordinal)
        {
            ["claid"] = new(
                "CLAID_API_KEY",
                (key, address, shared) =>
                    Of(new ClaidClient(Set(new ClaidOptions(), key, address, shared)), client => new ClaidBatch(client)),
                typeof(EditRequest),
                "#/components/schemas/EditRequest"
            ),
            ["perfectlyclear"] = new(
                "PERFECTLYCLEAR_API_KEY",
                (key, address, shared) =>
                    Of(
                        new PerfectlyClearClient(Set(new PerfectlyClearOptions(), key, address, shared)),
                        client => new PerfectlyClearBatch(client)
                    ),
                null,
                "#/paths/~1pfc/get"
            ),
            ["autoenhance"] = new(
                "AUTOENHANCE_API_KEY",
                (key, address, shared) =>
                    Of(new AutoenhanceClient(Set(new AutoenhanceOptions(), key, address, shared)), client => new AutoenhanceBatch(client)),
                typeof(OrderProcessOptions),
                "#/components/schemas/OrderProcessOptions"
            ),
        };

    private static (IBatchVendor, IDisposable) Of<T>(T client, Func<T, IBatchVendor> vendor)
        where T : IDisposable => (vendor(client), client);

    private static T Set<T>(T options, string key, Uri? address, PostgreSqlLedger? shared)
        where T : VendorOptions
    {
        (options.ApiKey, options.BaseAddress, options.AllowInsecureLoopback) = (key, address, address is not null);
        if (shared is not null)
            options.SharedRateLimiter = shared.CreateRateLimiter;
        return options;
    }
}
