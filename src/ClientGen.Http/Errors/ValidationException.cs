namespace ClientGen.Http;

/// <summary>The vendor refused the request as malformed (400, 422). <see cref="ApiException.Details"/> says which part.</summary>
/// <inheritdoc/>
public sealed class ValidationException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException);
