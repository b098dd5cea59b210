namespace ClientGen.Http;

/// <summary>The vendor did not accept the key (401).</summary>
/// <inheritdoc/>
public sealed class AuthenticationException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException);
