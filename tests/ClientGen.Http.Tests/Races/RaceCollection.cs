namespace ClientGen.Http.Tests.Races;

/// <summary>Runs when nothing else does, so that an idle thread pool means that nothing more happens before the next step.</summary>
[CollectionDefinition("Races", DisableParallelization = true)]
public sealed class RaceCollection;
