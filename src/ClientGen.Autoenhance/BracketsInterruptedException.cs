using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>
/// An order of exposures could not be uploaded or started as a whole. What was uploaded is at the vendor: call
/// <see cref="AutoenhanceClient.ContinueBracketsAsync"/> with <see cref="OrderId"/>. The inner exception says what went wrong.
/// </summary>
public sealed class BracketsInterruptedException : ApiException
{
    /// <summary>Says that an order could not be uploaded or started as a whole.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="file">The name of the file that did not come.</param>
    /// <param name="bracketId">The bracket that has no file now.</param>
    /// <param name="cause">What went wrong.</param>
    public BracketsInterruptedException(string orderId, string? file, string? bracketId, Exception cause)
        : base(Words(file, cause), FailureOf.Cause(cause), cause)
    {
        OrderId = orderId;
        File = file;
        BracketId = bracketId;
    }

    /// <summary>The order, to take it up where it stopped.</summary>
    public JobId<EnhancedOrder> OrderId { get; }

    /// <summary>The name of the file that did not come; <see langword="null"/> when all did, and the order could not be started.</summary>
    public string? File { get; }

    /// <summary>The bracket that has no file now; <see langword="null"/> when it was not created.</summary>
    public string? BracketId { get; }

    /// <inheritdoc/>
    public override bool IsTransient => InnerException is ApiException { IsTransient: true };

    private static string Words(string? file, Exception cause) =>
        (file is null ? "All exposures are uploaded, but the order could not be started" : $"The exposure '{file}' was not uploaded")
        + $": {cause.Message} Nothing is lost or bought: ContinueBracketsAsync with this exception's OrderId sends what is "
        + "missing and starts the order.";
}
