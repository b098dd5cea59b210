using ClientGen.ModelTesting.Rules;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

public sealed class EveryModelTests : EveryModelTests<PerfectlyClearVendor>;
