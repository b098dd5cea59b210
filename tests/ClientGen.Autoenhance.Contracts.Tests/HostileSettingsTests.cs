using ClientGen.ModelTesting.Rules;

namespace ClientGen.Autoenhance.Contracts.Tests;

[CollectionDefinition(nameof(HostileSettingsTests), DisableParallelization = true)]
[Collection(nameof(HostileSettingsTests))]
public sealed class HostileSettingsTests : HostileSettingsTests<Autoenhance>;
