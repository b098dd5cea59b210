namespace ClientGen.Http;

/// <summary>An answer with what came around it.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="value">The model.</param>
/// <param name="status">The HTTP status.</param>
/// <param name="headers">The headers, by name without regard to case.</param>
public sealed class ApiResponse<T>(T value, int status, IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
{
    /// <summary>The model.</summary>
    public T Value { get; } = value;

    /// <summary>The HTTP status; 0 for a call that was made without the options which <c>WithResponse</c> gave it.</summary>
    public int Status { get; } = status;

    /// <summary>The headers, by name without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; } = headers;

    /// <summary>The vendor's id of the request, to quote to its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>What the vendor said of its limits, where it did.</summary>
    public RateLimitState? RateLimit { get; init; }
}
