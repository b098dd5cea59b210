namespace ClientGen.Http;

/// <summary>The vendor refused the call because there were too many (429). Nothing was started.</summary>
/// <inheritdoc/>
public sealed class RateLimitedException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
