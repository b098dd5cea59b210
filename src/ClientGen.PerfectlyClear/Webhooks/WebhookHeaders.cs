using System.Globalization;

namespace ClientGen.PerfectlyClear;

/// <summary>The id and the time of a call, where its headers can be read.</summary>
internal static class WebhookHeaders
{
    // The last second of the year 9999.
    private const long LastSecond = 253402300799;
    private const int LongestId = 256;

    /// <summary>Reads the time, and holds the id against its form: a point would make two calls of one signed text.</summary>
    public static bool TryRead(string? id, string? timestamp, out DateTimeOffset signed)
    {
        signed = default;
        if (
            id is not { Length: > 0 and <= LongestId }
            || id.Any(letter => letter is '.' or <= ' ' or >= '\u007F')
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > LastSecond
        )
            return false;
        signed = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
