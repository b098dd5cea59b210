using ClientGen.ModelTesting.Rules;

namespace ClientGen.Autoenhance.Contracts.Tests;

[Collection(nameof(HostileSettings))]
[Slow("runs every model once more")]
public sealed class HostileSettingsTests : HostileSettingsTests<AutoenhanceVendor>;
