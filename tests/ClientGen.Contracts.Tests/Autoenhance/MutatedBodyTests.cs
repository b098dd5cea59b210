using ClientGen.ModelTesting.Rules;

namespace ClientGen.Autoenhance.Contracts.Tests;

[Slow("changes thousands of bodies")]
public sealed class MutatedBodyTests : MutatedBodyTests<AutoenhanceVendor>;
