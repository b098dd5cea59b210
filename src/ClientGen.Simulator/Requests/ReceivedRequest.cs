namespace ClientGen.Simulator;

/// <summary>One request as it arrived.</summary>
public sealed class ReceivedRequest
{
    /// <summary>When it arrived, on the simulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it came to the file host rather than to the API.</summary>
    public required bool OnFileHost { get; init; }

    /// <summary>The method, upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path as sent, still percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark, or an empty text.</summary>
    public required string Query { get; init; }

    /// <summary>The headers; names compare without case, several values are joined with a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The operation of the document it was taken for, as in <c>GET /v1/image/edit/batch/{task_id}</c>; null where there is
    /// none.</summary>
    public string? Operation { get; internal set; }

    /// <summary>What the client calls the operation, as in <c>Images.StartBatchEdit</c>; <c>Download</c> and <c>Upload</c> at the file
    /// host; null where there is none.</summary>
    public string? OperationId { get; internal set; }

    /// <summary>Whether it started work that costs money.</summary>
    public bool IsPurchase { get; internal set; }

    /// <summary>The body, where it was JSON; the <c>data</c> field of an upload; otherwise null.</summary>
    public string? Body { get; internal set; }

    /// <summary>Length of the uploaded file in bytes; null where the request uploads none.</summary>
    public long? UploadedBytes { get; internal set; }

    /// <summary>The status answered; 0 while there is none, and for good where the connection was reset.</summary>
    public int StatusCode { get; internal set; }

    /// <summary>The <c>x-request-id</c> answered.</summary>
    public required string RequestId { get; init; }

    /// <summary>Method, path and status; never the query or headers, which may hold secrets.</summary>
    public override string ToString() => $"{Method} {Path} → {StatusCode}";
}
