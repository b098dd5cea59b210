namespace ClientGen.Http;

/// <summary>The vendor answered with success, but the response could not be read: empty, too large, cut, or not what the document
/// says.</summary>
/// <inheritdoc/>
public sealed class UnreadableResponseException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
