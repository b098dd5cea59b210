using ClientGen.ModelTesting.Rules;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

[Collection(nameof(HostileSettings))]
[Slow("runs every model once more")]
public sealed class HostileSettingsTests : HostileSettingsTests<PerfectlyClearVendor>;
