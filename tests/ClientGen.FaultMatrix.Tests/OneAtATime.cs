namespace ClientGen.FaultMatrix.Tests;

/// <summary>Tests that listen to the traces of the whole process, and tests whose handlers of a host's own have the runtime's
/// traces.</summary>
[CollectionDefinition(Name)]
public sealed class OneAtATime
{
    public const string Name = "one at a time";
}
