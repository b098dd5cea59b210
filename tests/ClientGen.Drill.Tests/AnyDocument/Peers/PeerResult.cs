namespace ClientGen.Drill.Tests.AnyDocument.Peers;

/// <summary>What a tool made of a document.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Tool">Which tool.</param>
/// <param name="Version">Which version of it, as it says itself.</param>
/// <param name="Fate">In one word.</param>
/// <param name="Reason">The first error of the compiler, or the exception that the tool refuses with.</param>
/// <param name="Bytes">How much C# it wrote; 0 where it refuses.</param>
internal sealed record PeerResult(string Document, string Tool, string Version, PeerFate Fate, string Reason, long Bytes);
