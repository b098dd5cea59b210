namespace ClientGen.Cli.Demo;

/// <summary>The vendors of the demo, by the name users type.</summary>
internal static class VendorDemos
{
    public static IReadOnlyDictionary<string, VendorDemo> All { get; } =
        new Dictionary<string, VendorDemo>(StringComparer.Ordinal)
        {
            ["claid"] = new ClaidDemo(),
            ["perfectlyclear"] = new PerfectlyClearDemo(),
            ["autoenhance"] = new AutoenhanceDemo(),
        };

    /// <summary>The demo of a batch, by the name users type.</summary>
    public static (string Name, VendorDemo Demo) Batch { get; } = ("batch", new BatchDemo());
}
