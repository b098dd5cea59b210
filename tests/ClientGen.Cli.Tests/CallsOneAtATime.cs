namespace ClientGen.Cli.Tests;

/// <summary>Tests that send calls. The demo counts the retries of its whole process: those of other tests would be among them.</summary>
[CollectionDefinition(nameof(CallsOneAtATime))]
public sealed class CallsOneAtATime;
