using ClientGen.ModelTesting.Rules;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

[CollectionDefinition(nameof(HostileSettingsTests), DisableParallelization = true)]
[Collection(nameof(HostileSettingsTests))]
public sealed class HostileSettingsTests : HostileSettingsTests<PerfectlyClear>;
