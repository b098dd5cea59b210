namespace ClientGen.Http;

/// <summary>The key may not do this (403).</summary>
/// <inheritdoc/>
public sealed class PermissionDeniedException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException);
