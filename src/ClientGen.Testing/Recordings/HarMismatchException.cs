namespace ClientGen.Testing;

/// <summary>A request for which a recording has no response. The message names the nearest one, and what differs.</summary>
/// <param name="message">What was asked, and what there is.</param>
public sealed class HarMismatchException(string message) : Exception(message);
