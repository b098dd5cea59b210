using ClientGen.ModelTesting.Rules;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

[Slow("changes thousands of bodies")]
public sealed class MutatedBodyTests : MutatedBodyTests<PerfectlyClearVendor>;
