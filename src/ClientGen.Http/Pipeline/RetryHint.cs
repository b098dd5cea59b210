using System.Globalization;
using System.Net.Http.Headers;

namespace ClientGen.Http;

/// <summary>How long a vendor asks to wait: <c>RateLimit-Reset</c> on a refusal for rate, then <c>Retry-After</c> in seconds or as a date.</summary>
internal static class RetryHint
{
    // A number this large is a moment since 1970, not a number of seconds to wait.
    private const decimal EarliestEpoch = 1_000_000_000;

    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        var reset = (int)response.StatusCode == 429 ? Seconds(First(response.Headers, "RateLimit-Reset"), time) : null;
        return reset ?? RetryAfter(response.Headers, time);
    }

    private static TimeSpan? RetryAfter(HttpResponseHeaders headers, TimeProvider time)
    {
        var text = First(headers, "Retry-After");
        if (Seconds(text, time) is { } wait)
            return wait;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? NotNegative(moment - time.GetUtcNow())
            : null;
    }

    private static TimeSpan? Seconds(string? text, TimeProvider time)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        if (number < EarliestEpoch)
            return NotNegative(TimeSpan.FromSeconds((double)number));
        return number < EarliestEpoch * 100
            ? NotNegative(DateTimeOffset.FromUnixTimeSeconds((long)number) - time.GetUtcNow())
            : null;
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.First().Trim() : null;

    private static TimeSpan NotNegative(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;
}
