namespace ClientGen.Testing;

/// <summary>A request as the simulator received it.</summary>
/// <param name="Operation">What the client calls the operation, as in <c>Images.StartBatchEdit</c>; <c>Download</c> and <c>Upload</c> for
/// files; null for a path that the vendor does not have.</param>
/// <param name="Method">The method, upper case.</param>
/// <param name="Path">The path as sent, still percent-encoded.</param>
/// <param name="Query">The query with its question mark, or an empty text.</param>
/// <param name="Headers">The headers; names compare without case. The key is among them.</param>
/// <param name="Body">The body, where it was JSON; the <c>data</c> field of an upload; otherwise null.</param>
/// <param name="UploadedBytes">The length of an uploaded file; null where the request uploads none.</param>
/// <param name="StatusCode">The status that was answered; 0 where there was none.</param>
/// <param name="IsPurchase">Whether it started work that costs money.</param>
/// <param name="At">When it came, on the simulator's clock.</param>
public sealed record ReceivedCall(
    string? Operation,
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    string? Body,
    long? UploadedBytes,
    int StatusCode,
    bool IsPurchase,
    DateTimeOffset At
)
{
    internal static ReceivedCall Of(Simulator.ReceivedRequest request) =>
        new(
            request.OperationId,
            request.Method,
            request.Path,
            request.Query,
            request.Headers,
            request.Body,
            request.UploadedBytes,
            request.StatusCode,
            request.IsPurchase,
            request.At
        );

    /// <summary>Operation, method, path and status; never query or headers, which hold secrets.</summary>
    public override string ToString() =>
        $"{Operation ?? "(no operation)"}: {Method} {Path} → {StatusCode}{(IsPurchase ? ", a purchase" : "")}";
}
