using ClientGen.ModelTesting.Rules;

namespace ClientGen.Claid.Contracts.Tests;

public sealed class TextJsonTests : TextJsonTests<ClaidVendor>;
