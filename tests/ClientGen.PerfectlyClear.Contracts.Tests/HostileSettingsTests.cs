using ClientGen.ModelTesting.Rules;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

[CollectionDefinition(nameof(HostileSettingsTests), DisableParallelization = true)]
[Collection(nameof(HostileSettingsTests))]
[Slow("runs every model once more")]
public sealed class HostileSettingsTests : HostileSettingsTests<PerfectlyClear>;
