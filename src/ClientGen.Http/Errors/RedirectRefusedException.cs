namespace ClientGen.Http;

/// <summary>The vendor answered with a redirect (3xx). It is not followed, so that the key and the request go nowhere else.</summary>
/// <inheritdoc/>
public sealed class RedirectRefusedException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException);
