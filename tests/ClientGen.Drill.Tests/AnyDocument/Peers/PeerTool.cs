namespace ClientGen.Drill.Tests.AnyDocument.Peers;

/// <summary>Another tool that writes C# clients, as it comes: with its own defaults.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">As it says itself.</param>
/// <param name="Library">The project that its code is put into.</param>
/// <param name="Command">Its program and arguments for a document and a folder to write to; it runs in the folder of the document.</param>
internal sealed record PeerTool(string Name, string Version, FreshLibrary Library, Func<string, string, IReadOnlyList<string>> Command);
