namespace ClientGen.Http;

/// <summary>The vendor failed (5xx).</summary>
/// <inheritdoc/>
public sealed class ServerException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
