namespace ClientGen.Http;

/// <summary>The bytes of an upload changed between preparing and sending it. Nothing complete was sent.</summary>
/// <param name="message">What changed.</param>
public sealed class SourceChangedException(string message) : IOException(message);
