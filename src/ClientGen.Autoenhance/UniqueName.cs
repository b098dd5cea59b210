using System.Globalization;

namespace ClientGen.Autoenhance;

/// <summary>Names that the vendor has not seen this hour. The vendor takes the same one 30 times an hour only.</summary>
internal static class UniqueName
{
    private static int _photos;

    /// <summary>The name of a single photo: its own, the time and a number. Two processes may come upon the same one; 30 may not.</summary>
    public static string OfPhoto(string name, TimeProvider time) =>
        With(name, $"{time.GetUtcNow().Ticks:x}-{Interlocked.Increment(ref _photos)}");

    /// <summary>The name of an order's exposure: its own, a mark of the order and its place, so that it is found again when the order is
    /// taken up.</summary>
    public static string OfBracket(string name, string orderId, int index) => With(name, $"{Mark(orderId):x8}-{index + 1}");

    private static string With(string name, FormattableString mark) =>
        Path.GetFileNameWithoutExtension(name) + "-" + mark.ToString(CultureInfo.InvariantCulture) + Path.GetExtension(name);

    // FNV-1a: the same on every machine, and not the id itself, which is nobody else's business.
    private static uint Mark(string orderId) => orderId.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));
}
