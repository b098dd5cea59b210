using System.Net.Http.Headers;

namespace ClientGen.Http;

/// <summary>What the vendor said of its limits with a response.</summary>
public sealed class RateLimitState
{
    /// <summary><c>RateLimit-Limit</c> as it came, such as <c>120, 120;w=60, 4;w=1</c>.</summary>
    public string? Limit { get; init; }

    /// <summary><c>RateLimit-Remaining</c>: calls left; some vendors send -1 once the limit is passed. What is out of range is the nearest
    /// value in it.</summary>
    public int? Remaining { get; init; }

    /// <summary><c>RateLimit-Reset</c>: when the limit starts anew, from the response on: 0 to 24 days, whatever it says.</summary>
    public TimeSpan? Reset { get; init; }

    internal static RateLimitState? From(HttpResponseHeaders headers, TimeProvider time)
    {
        var state = new RateLimitState
        {
            Limit = headers.TryGetValues("RateLimit-Limit", out var limit) ? string.Join(", ", limit) : null,
            Remaining = HeaderNumber.Read(First(headers, "RateLimit-Remaining")) is { } left
                ? (int)Math.Min(int.MaxValue, Math.Max(-1, left))
                : null,
            Reset = HeaderNumber.Wait(First(headers, "RateLimit-Reset"), time),
        };
        return state is { Limit: null, Remaining: null, Reset: null } ? null : state;
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
