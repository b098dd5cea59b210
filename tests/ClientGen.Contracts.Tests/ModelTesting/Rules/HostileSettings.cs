namespace ClientGen.ModelTesting.Rules;

/// <summary>Tests that change the settings of the whole process: they run when no other test does, and one after the other.</summary>
[CollectionDefinition(nameof(HostileSettings), DisableParallelization = true)]
public sealed class HostileSettings;
