using ClientGen.ModelTesting.Rules;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

public sealed class DirectTests : DirectTests<PerfectlyClearVendor>;
