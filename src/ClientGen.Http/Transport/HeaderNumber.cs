using System.Globalization;

namespace ClientGen.Http;

/// <summary>Numbers and times that headers hold. Whatever a header says, reading it gives a value in range or none.</summary>
internal static class HeaderNumber
{
    /// <summary>The longest wait that is told: every timer of .NET can wait as long.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(24);

    // A number this large is a moment since 1970, not a number of seconds to wait; one a hundred times as large counts milliseconds.
    private const double EarliestMoment = 1e9;
    private const double EarliestMilliseconds = 1e11;
    private const double LatestMilliseconds = 1e14;

    /// <returns><see langword="null"/> when it is no decimal number. Beyond a double it is the largest.</returns>
    public static double? Read(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || !IsDecimal(text!))
            return null;
        var known = double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        );
        return known && !double.IsInfinity(number) ? number
            : text![0] == '-' ? double.MinValue
            : double.MaxValue;
    }

    /// <summary>A wait in seconds, or until a moment since 1970.</summary>
    public static TimeSpan? Wait(string? text, TimeProvider time)
    {
        if (Read(text) is not { } number)
            return null;
        if (number is < EarliestMoment or >= LatestMilliseconds)
            return Clamp(number);
        var sinceEpoch = number < EarliestMilliseconds ? number * TimeSpan.TicksPerSecond : number * TimeSpan.TicksPerMillisecond;
        return Clamp(TimeSpan.FromTicks((long)sinceEpoch + UnixTicks - time.GetUtcNow().UtcTicks));
    }

    public static TimeSpan Clamp(TimeSpan wait) =>
        wait < TimeSpan.Zero ? TimeSpan.Zero
        : wait > LongestWait ? LongestWait
        : wait;

    private static TimeSpan Clamp(double seconds) =>
        seconds <= 0 ? TimeSpan.Zero
        : seconds >= LongestWait.TotalSeconds ? LongestWait
        : TimeSpan.FromSeconds(seconds);

    private static long UnixTicks { get; } = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    // Neither NaN and Infinity, which some runtimes read, nor exponents.
    private static bool IsDecimal(string text)
    {
        var digits = text[0] is '-' or '+' ? text.Substring(1) : text;
        return digits.Length > 0
            && digits.All(c => c is '.' or >= '0' and <= '9')
            && digits.Count(c => c == '.') <= 1
            && digits.Any(c => c != '.');
    }
}
