namespace ClientGen.Http;

/// <summary>What is known of a call that failed.</summary>
public sealed class ApiFailure
{
    /// <summary>The operation that was called; <see langword="null"/> for an upload to or a download from storage.</summary>
    public ApiOperation? Operation { get; init; }

    /// <summary>The HTTP status, or <see langword="null"/> when no response came.</summary>
    public int? Status { get; init; }

    /// <summary>What the vendor said.</summary>
    public ApiError Error { get; init; } = ApiError.None;

    /// <summary>The vendor's id of the request, to quote to its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the vendor asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The first part of the response's body. It may hold what should not be logged.</summary>
    public string? RawBody { get; init; }
}
