using ClientGen.ModelTesting.Rules;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

public sealed class OnlyWhatIsSetTests : OnlyWhatIsSetTests<PerfectlyClearVendor>;
