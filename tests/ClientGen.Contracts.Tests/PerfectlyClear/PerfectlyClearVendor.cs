using ClientGen.ModelTesting;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

/// <summary>The assembly under test, and the document it was generated from.</summary>
public sealed class PerfectlyClearVendor : IVendor
{
    public static VendorContracts Vendor { get; } = new(typeof(CorrectionStatus).Assembly, "perfectlyclear");
}
