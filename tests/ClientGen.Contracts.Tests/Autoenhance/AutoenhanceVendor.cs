using ClientGen.ModelTesting;

namespace ClientGen.Autoenhance.Contracts.Tests;

/// <summary>The assembly under test, and the document it was generated from.</summary>
public sealed class AutoenhanceVendor : IVendor
{
    public static VendorContracts Vendor { get; } = new(typeof(ProcessOptions).Assembly, "autoenhance");
}
