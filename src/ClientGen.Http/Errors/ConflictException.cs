namespace ClientGen.Http;

/// <summary>The call does not fit the state of what it addresses (409).</summary>
/// <inheritdoc/>
public sealed class ConflictException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException);
