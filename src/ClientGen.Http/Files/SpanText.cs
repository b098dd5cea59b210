using System.Globalization;

namespace ClientGen.Http;

/// <summary>Writes lengths of time for people.</summary>
internal static class SpanText
{
    /// <summary>As in <c>10 minutes</c>, <c>1.5 seconds</c> or <c>1 ms</c>; <c>infinite</c> where there is no end.</summary>
    public static string Of(TimeSpan time)
    {
        if (time == Timeout.InfiniteTimeSpan)
            return "infinite";
        if (time == TimeSpan.Zero)
            return "0";
        var length = time.Duration();
        return length < TimeSpan.FromSeconds(1) ? Number(time.TotalMilliseconds) + " ms"
            : length < TimeSpan.FromMinutes(2) ? Unit(time.TotalSeconds, "second")
            : length < TimeSpan.FromHours(2) ? Unit(time.TotalMinutes, "minute")
            : length < TimeSpan.FromDays(2) ? Unit(time.TotalHours, "hour")
            : Unit(time.TotalDays, "day");
    }

    private static string Unit(double count, string unit) => $"{Number(count)} {unit}{(Number(count) is "1" or "-1" ? "" : "s")}";

    private static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
