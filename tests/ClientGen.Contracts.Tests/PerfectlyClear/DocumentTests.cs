using ClientGen.ModelTesting.Rules;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

public sealed class DocumentTests : DocumentTests<PerfectlyClearVendor>
{
    // The document offers no choice but between a thing and null.
    protected override (int Choices, string[] NoUnion) Unions => (0, []);
}
