using System.Reflection;
using Newtonsoft.Json.Linq;

namespace ClientGen.ModelTesting;

/// <summary>A vendor's contracts assembly, and the document it was generated from.</summary>
/// <param name="assembly">The contracts assembly.</param>
/// <param name="tests">The test assembly, which embeds the document as <c>openapi.json</c>.</param>
public sealed class VendorContracts(Assembly assembly, Assembly tests)
{
    public Assembly Assembly { get; } = assembly;

    public Contracts Contracts { get; } = new(assembly);

    public JObject Document { get; } = Load(tests);

    public Type Model(string name) => Contracts.Models.Single(model => model.Name == name);

    private static JObject Load(Assembly tests)
    {
        using var stream =
            tests.GetManifestResourceStream("openapi.json")
            ?? throw new InvalidOperationException($"{tests.GetName().Name} does not embed openapi.json.");
        return Read.Object(new StreamReader(stream).ReadToEnd());
    }
}

/// <summary>Names the vendor that the shared tests are about.</summary>
public interface IVendor
{
    static abstract VendorContracts Vendor { get; }
}
