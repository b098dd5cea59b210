namespace ClientGen.Http;

/// <summary>A call that starts work was sent, and it is not known whether the vendor started it. It was not sent again.</summary>
/// <remarks>
/// Calling again may do, and charge, the work twice. Find out first: the message says how where the vendor offers a way, and
/// <see cref="ApiException.RequestId"/> is what its support asks for. The inner exception says what happened.
/// </remarks>
/// <inheritdoc/>
public sealed class UnknownOutcomeException(string message, ApiFailure failure, Exception? innerException = null)
    : ApiException(message, failure, innerException);
