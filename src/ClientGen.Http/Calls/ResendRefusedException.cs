namespace ClientGen.Http;

/// <summary>Something between the transport and the wire was about to send a body a second time.</summary>
internal sealed class ResendRefusedException()
    : IOException("A request was about to be sent a second time within one attempt. Remove the handler that sends requests again.");
