using System.Globalization;
using System.Net.Http.Headers;

namespace ClientGen.Http;

/// <summary>How long a vendor asks to wait: <c>RateLimit-Reset</c> on a refusal for rate, then <c>Retry-After</c> in seconds or as a date.
/// At most 24 days.</summary>
internal static class RetryHint
{
    // Dates as HTTP writes them are read by the runtime; these are what some servers send instead.
    private static readonly string[] IsoForms =
    [
        "yyyy'-'MM'-'dd'T'HH':'mm':'ssK",
        "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFK",
        "yyyy'-'MM'-'dd' 'HH':'mm':'ssK",
    ];

    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        var reset = (int)response.StatusCode == 429 ? HeaderNumber.Wait(First(response.Headers, "RateLimit-Reset"), time) : null;
        return reset ?? RetryAfter(First(response.Headers, "Retry-After"), time);
    }

    private static TimeSpan? RetryAfter(string? text, TimeProvider time) =>
        HeaderNumber.Wait(text, time) ?? (Moment(text) is { } moment ? HeaderNumber.Clamp(moment - time.GetUtcNow()) : null);

    private static DateTimeOffset? Moment(string? text)
    {
        if (RetryConditionHeaderValue.TryParse(text, out var known) && known.Date is { } date)
            return date;
        return DateTimeOffset.TryParseExact(text, IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault()?.Trim() : null;
}
