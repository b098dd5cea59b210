using ClientGen.Autoenhance;
using ClientGen.Batch;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.PerfectlyClear;

namespace ClientGen.Cli.Batches;

/// <summary>What a run needs of a vendor.</summary>
/// <param name="KeyVariable">The environment variable with the key.</param>
/// <param name="Create">Makes the client of a key and an address other than the vendor's.</param>
/// <param name="SettingsType">The model of the settings; null where they are parameters of a call.</param>
/// <param name="SchemaPointer">Where the document has their schema, or the operation whose parameters they are.</param>
internal sealed record RunVendor(
    string KeyVariable,
    Func<string, Uri?, (IBatchVendor Vendor, IDisposable Client)> Create,
    Type? SettingsType,
    string SchemaPointer
)
{
    public static IReadOnlyDictionary<string, RunVendor> All { get; } =
        new Dictionary<string, RunVendor>(StringComparer.Ordinal)
        {
            ["claid"] = new(
                "CLAID_API_KEY",
                (key, address) => Of(new ClaidClient(Set(new ClaidOptions(), key, address)), client => new ClaidBatch(client)),
                typeof(EditRequest),
                "#/components/schemas/EditRequest"
            ),
            ["perfectlyclear"] = new(
                "PERFECTLYCLEAR_API_KEY",
                (key, address) =>
                    Of(new PerfectlyClearClient(Set(new PerfectlyClearOptions(), key, address)), client => new PerfectlyClearBatch(client)),
                null,
                "#/paths/~1pfc/get"
            ),
            ["autoenhance"] = new(
                "AUTOENHANCE_API_KEY",
                (key, address) =>
                    Of(new AutoenhanceClient(Set(new AutoenhanceOptions(), key, address)), client => new AutoenhanceBatch(client)),
                typeof(OrderProcessOptions),
                "#/components/schemas/OrderProcessOptions"
            ),
        };

    private static (IBatchVendor, IDisposable) Of<T>(T client, Func<T, IBatchVendor> vendor)
        where T : IDisposable => (vendor(client), client);

    private static T Set<T>(T options, string key, Uri? address)
        where T : VendorOptions
    {
        (options.ApiKey, options.BaseAddress, options.AllowInsecureLoopback) = (key, address, address is not null);
        return options;
    }
}
