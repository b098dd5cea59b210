using ClientGen.ModelTesting.Rules;

namespace ClientGen.Claid.Contracts.Tests;

[Slow("changes thousands of bodies")]
public sealed class MutatedBodyTests : MutatedBodyTests<ClaidVendor>;
