using System.Reflection;
using ClientGen.ModelTesting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Claid.Contracts.Tests;

/// <summary>The assembly under test, and the document it was generated from.</summary>
public sealed class ClaidVendor : IVendor
{
    public static VendorContracts Vendor { get; } = new(typeof(BatchEditRequest).Assembly, "claid");

    public static Assembly Assembly => Vendor.Assembly;

    public static ModelTesting.Contracts Contracts => Vendor.Contracts;

    public static JObject Document => Vendor.Document;

    public static Type Model(string name) => Vendor.Model(name);
}
