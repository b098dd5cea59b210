using System.Globalization;
using System.Text.RegularExpressions;

namespace ClientGen.Json;

/// <summary>Times as text: ISO 8601 with a full date. Text without an offset means UTC, as vendors mean it, not the time of this
/// machine.</summary>
internal static class Moment
{
    private const string Written = "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFK";
    private const int MostPlaces = 7;

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd' 'HH:mmK",
        "yyyy-MM-dd",
    ];

    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        // A date is ten characters; a time with an offset, and more places than anyone writes, is below sixty.
        if (text.Length is < 10 or > 60 || text[4] != '-' || !char.IsDigit(text[0]))
            return false;
        if (text.Length > 20 + MostPlaces)
            text = TooFine.Places.Replace(text, "$1");
        return DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }

    /// <summary>The usual text of a moment. UTC is <c>Z</c>, as most vendors have it.</summary>
    public static string Write(DateTimeOffset moment) =>
        moment.Offset == TimeSpan.Zero ? Write(moment.UtcDateTime) : moment.ToString(Written, CultureInfo.InvariantCulture);

    public static string Write(DateTime moment) => moment.ToString(Written, CultureInfo.InvariantCulture);

    // Of its own, so that it is made only where a text has such places: making it costs a process more than reading the text.
    private static class TooFine
    {
        // Places beyond what .NET counts. The form is fixed, so that no text takes long.
        public static readonly Regex Places = new(
            @"\A(.{10}[T ].{8}\.[0-9]{7})[0-9]{1,30}",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
    }
}
