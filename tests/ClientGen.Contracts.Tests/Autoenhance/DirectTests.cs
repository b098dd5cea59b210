using ClientGen.ModelTesting.Rules;

namespace ClientGen.Autoenhance.Contracts.Tests;

public sealed class DirectTests : DirectTests<AutoenhanceVendor>;
