using System.Globalization;
using System.Text.RegularExpressions;
using ClientGen.JsonSchema.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

/// <summary>The formats that are checked. One that is not known fits.</summary>
internal static partial class Formats
{
    public static bool Fits(string format, string text) =>
        format switch
        {
            "uri" => AbsoluteUri().IsMatch(text),
            "date-time" => IsDateTime(text),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            _ => true,
        };

    public static bool Fits(string format, JValue number) =>
        format switch
        {
            "int32" => JsonNumber.IsIntegral(number)
                && JsonNumber.ToBig(number) >= int.MinValue
                && JsonNumber.ToBig(number) <= int.MaxValue,
            "int64" => JsonNumber.IsIntegral(number)
                && JsonNumber.ToBig(number) >= long.MinValue
                && JsonNumber.ToBig(number) <= long.MaxValue,
            _ => true,
        };

    public static string Words(string format) =>
        format switch
        {
            "uri" => "an absolute URI with a scheme, as in https://example.com/a.jpg",
            "date-time" => "a date and time with an offset (RFC 3339), as in 2024-01-31T12:00:00Z",
            "date" => "a date, as in 2024-01-31",
            "uuid" => "a UUID of 32 hexadecimal digits in five groups",
            "int32" => "a whole number of 32 bits",
            "int64" => "a whole number of 64 bits",
            _ => "of the format " + format,
        };

    private static bool IsDateTime(string text)
    {
        if (Rfc3339().Match(text) is not { Success: true } m)
            return false;
        return Fits("date", m.Groups["date"].Value)
            && Below(m, "hour", 24)
            && Below(m, "minute", 60)
            // A leap second is a valid time; which minutes have one is not ours to know.
            && Below(m, "second", 61)
            && (!m.Groups["oh"].Success || (Below(m, "oh", 24) && Below(m, "om", 60)));
    }

    private static bool Below(Match match, string group, int limit) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) < limit;

    // RFC 3986: a scheme, then the allowed characters, with each percent sign followed by two hexadecimal digits.
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.\-]*:(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*\z")]
    private static partial Regex AbsoluteUri();

    [GeneratedRegex(
        @"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:\.[0-9]+)?"
            + @"(?:[Zz]|[+\-](?<oh>[0-9]{2}):(?<om>[0-9]{2}))\z"
    )]
    private static partial Regex Rfc3339();
}
