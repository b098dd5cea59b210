namespace ClientGen.Http;

/// <summary>A response without its body: what came around it.</summary>
public class ApiResponse
{
    private ApiResponse() => Headers = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>A response to the first attempt.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">The headers; none where null.</param>
    /// <param name="requestId">The vendor's id of the request.</param>
    /// <param name="rateLimit">What the vendor said of its limits.</param>
    public ApiResponse(
        int status,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        string? requestId = null,
        RateLimitState? rateLimit = null
    )
    {
        (Status, Attempt, RequestId, RateLimit) = (status, 1, requestId, rateLimit);
        Headers = headers ?? None.Headers;
    }

    internal ApiResponse(HttpResponseMessage response, string? requestId, int attempt, TimeProvider time)
    {
        Status = (int)response.StatusCode;
        Headers = ResponseHeaders.Copy(response);
        RequestId = requestId;
        RateLimit = RateLimitState.From(response.Headers, time);
        Attempt = attempt;
    }

    private protected ApiResponse(ApiResponse other)
    {
        Status = other.Status;
        Headers = other.Headers;
        RequestId = other.RequestId;
        RateLimit = other.RateLimit;
        Attempt = other.Attempt;
    }

    /// <summary>What is known of a response that nobody listened for.</summary>
    internal static ApiResponse None { get; } = new();

    /// <summary>The HTTP status; 0 where a call did not pass on the options that it was given to listen.</summary>
    public int Status { get; }

    /// <summary>The headers, by name without regard to case. They may hold what should not be logged.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The vendor's id of the request, to quote to its support.</summary>
    public string? RequestId { get; }

    /// <summary>What the vendor said of its limits, where it did.</summary>
    public RateLimitState? RateLimit { get; }

    /// <summary>Which attempt it answers, from 1.</summary>
    public int Attempt { get; }
}

/// <summary>A response with its model and what came around it.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    /// <summary>A model, and what came around it.</summary>
    /// <param name="value">The model.</param>
    /// <param name="around">The rest of the response.</param>
    public ApiResponse(T value, ApiResponse around)
        : base(around ?? throw new ArgumentNullException(nameof(around))) => Value = value;

    /// <summary>The model.</summary>
    public T Value { get; }
}
