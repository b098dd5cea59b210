namespace ClientGen.Http;

/// <summary>There is no such thing, or not any more (404).</summary>
/// <inheritdoc/>
public sealed class NotFoundException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException);
