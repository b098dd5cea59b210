using ClientGen.ModelTesting.Rules;

namespace ClientGen.Autoenhance.Contracts.Tests;

[CollectionDefinition(nameof(HostileSettingsTests), DisableParallelization = true)]
[Collection(nameof(HostileSettingsTests))]
[Slow("runs every model once more")]
public sealed class HostileSettingsTests : HostileSettingsTests<Autoenhance>;
