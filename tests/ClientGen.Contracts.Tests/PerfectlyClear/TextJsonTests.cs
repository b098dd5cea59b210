using ClientGen.ModelTesting.Rules;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

public sealed class TextJsonTests : TextJsonTests<PerfectlyClearVendor>;
