namespace ClientGen.Http;

/// <summary>The account has no credits left (402). Nothing was started.</summary>
/// <inheritdoc/>
public sealed class OutOfCreditsException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException);
