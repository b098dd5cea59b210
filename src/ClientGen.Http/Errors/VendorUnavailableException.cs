namespace ClientGen.Http;

/// <summary>Nothing was sent, because the vendor failed too often just now. <see cref="ApiException.RetryAfter"/> says when calls go out
/// again.</summary>
/// <inheritdoc/>
public sealed class VendorUnavailableException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
