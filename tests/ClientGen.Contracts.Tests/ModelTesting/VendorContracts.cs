using System.Reflection;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting;

/// <summary>A vendor's contracts assembly, and the document it was generated from.</summary>
/// <param name="assembly">The contracts assembly.</param>
/// <param name="vendor">The vendor's folder under <c>specs</c>.</param>
public sealed class VendorContracts(Assembly assembly, string vendor)
{
    public Assembly Assembly { get; } = assembly;

    public Contracts Contracts { get; } = new(assembly);

    public JObject Document { get; } = Read.Object(File.ReadAllText(Repository.At("specs", vendor, "openapi.json")));

    public Type Model(string name) => Contracts.Models.Single(model => model.Name == name);
}

/// <summary>Names the vendor that the shared tests are about.</summary>
public interface IVendor
{
    static abstract VendorContracts Vendor { get; }
}
