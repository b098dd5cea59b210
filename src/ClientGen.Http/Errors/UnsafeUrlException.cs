namespace ClientGen.Http;

/// <summary>A URL that came from the vendor was not followed: it is not https, or leads to a private, loopback or link-local
/// address.</summary>
/// <inheritdoc/>
public sealed class UnsafeUrlException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException);
