namespace ClientGen.Http;

/// <summary>A request was about to leave for another place than the vendor's; neither it nor the key was sent.</summary>
internal sealed class KeyWithheldException(string message) : InvalidOperationException(message);
