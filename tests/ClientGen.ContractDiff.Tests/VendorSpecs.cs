namespace ClientGen.ContractDiff.Tests;

/// <summary>The documents of the three vendors.</summary>
internal static class VendorSpecs
{
    public static IEnumerable<string> All =>
        new[] { "claid", "perfectlyclear", "autoenhance" }.Select(vendor => Repository.At("specs", vendor, "openapi.json"));
}
