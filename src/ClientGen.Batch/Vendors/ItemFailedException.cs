namespace ClientGen.Batch;

/// <summary>An item came to nothing, and trying it again as it is would come to the same.</summary>
/// <param name="message">Why, in plain words without secrets.</param>
/// <param name="innerException">The cause.</param>
public sealed class ItemFailedException(string message, Exception? innerException = null) : Exception(message, innerException);
