using ClientGen.ModelTesting.Rules;

namespace ClientGen.Claid.Contracts.Tests;

public sealed class RuleTests : RuleTests<ClaidVendor>;
