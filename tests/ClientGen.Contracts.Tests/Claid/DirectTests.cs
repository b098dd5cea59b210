using ClientGen.ModelTesting.Rules;

namespace ClientGen.Claid.Contracts.Tests;

public sealed class DirectTests : DirectTests<ClaidVendor>;
