namespace ClientGen.Http;

/// <summary>What came with one answer, besides its body.</summary>
public sealed class AnswerHead
{
    internal AnswerHead(HttpResponseMessage response, string? requestId, int attempt, TimeProvider time)
    {
        Status = (int)response.StatusCode;
        Headers = ResponseHeaders.Copy(response);
        RequestId = requestId;
        RateLimit = RateLimitState.From(response.Headers, time);
        Attempt = attempt;
    }

    /// <summary>The HTTP status.</summary>
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
