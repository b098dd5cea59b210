namespace ClientGen.Testing.Tests.Guides;

/// <summary>Tests that change the current folder, which the whole process shares.</summary>
[CollectionDefinition(nameof(InTheCurrentFolder), DisableParallelization = true)]
public sealed class InTheCurrentFolder;
