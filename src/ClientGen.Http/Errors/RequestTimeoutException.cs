namespace ClientGen.Http;

/// <summary>The call took longer than its timeout (or the vendor said so: 408).</summary>
/// <inheritdoc/>
public sealed class RequestTimeoutException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
