using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Deprecation with an announced end (<c>deprecated</c> and <c>x-sunset</c>).</summary>
internal static class Lifecycle
{
    /// <summary>Whether something may go now: it was deprecated and the day it named has come.</summary>
    public static bool MayGo(JToken token, DateOnly today) =>
        token is JObject o && o.Flag("deprecated") && Sunset(o) is { } day && day <= today;

    public static DateOnly? Sunset(JObject o)
    {
        var text = o["x-sunset"] switch
        {
            JValue { Value: string s } => s,
            JValue { Value: DateTime d } => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? DateOnly.FromDateTime(moment.UtcDateTime)
            : null;
    }
}
