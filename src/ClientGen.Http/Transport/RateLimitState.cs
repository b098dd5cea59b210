using System.Globalization;
using System.Net.Http.Headers;

namespace ClientGen.Http;

/// <summary>What the vendor said of its limits with an answer.</summary>
public sealed class RateLimitState
{
    /// <summary><c>RateLimit-Limit</c> as it came, such as <c>120, 120;w=60, 4;w=1</c>.</summary>
    public string? Limit { get; init; }

    /// <summary><c>RateLimit-Remaining</c>: calls left; some vendors send -1 once the limit is passed.</summary>
    public int? Remaining { get; init; }

    /// <summary><c>RateLimit-Reset</c>: when the limit starts anew, from the answer on.</summary>
    public TimeSpan? Reset { get; init; }

    internal static RateLimitState? From(HttpResponseHeaders headers)
    {
        var state = new RateLimitState
        {
            Limit = headers.TryGetValues("RateLimit-Limit", out var limit) ? string.Join(", ", limit) : null,
            Remaining = Number(headers, "RateLimit-Remaining") is { } left ? (int)left : null,
            Reset = Number(headers, "RateLimit-Reset") is { } seconds and >= 0 and <= 86_400 ? TimeSpan.FromSeconds(seconds) : null,
        };
        return state is { Limit: null, Remaining: null, Reset: null } ? null : state;
    }

    private static double? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && double.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < int.MaxValue
            ? number
            : null;
}
