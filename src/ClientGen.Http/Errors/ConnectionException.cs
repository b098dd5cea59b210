namespace ClientGen.Http;

/// <summary>The vendor could not be reached, or the connection broke.</summary>
/// <inheritdoc/>
public sealed class ConnectionException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException)
{
    /// <summary>Whether the connection was never made, so that the vendor cannot have started anything.</summary>
    public bool NothingWasSent { get; init; }

    /// <inheritdoc/>
    public override bool IsTransient => true;
}
