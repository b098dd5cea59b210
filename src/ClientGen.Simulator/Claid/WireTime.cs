using System.Globalization;

namespace ClientGen.Simulator.Claid;

/// <summary>Timestamps as the vendor writes them: UTC, microseconds, a numeric offset.</summary>
internal static class WireTime
{
    public static string Of(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff+00:00", CultureInfo.InvariantCulture);
}
