using System.Globalization;
using System.Numerics;
using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Schemas;

/// <summary>Numbers too large for a decimal, and for a binary fraction too, such as 1e400: read from the text of the document.</summary>
internal static class Beyond
{
    private const int LargestExponent = 100_000;

    /// <summary>The whole number; fractions do not matter at that size.</summary>
    public static BigInteger Of(JToken number) =>
        BigInteger.TryParse(Text(number), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact
        : (double)number is var binary && double.IsFinite(binary) ? new BigInteger(binary)
        : BigInteger.Pow(10, LargestExponent) * Math.Sign(binary);

    /// <summary>The number as the document writes it.</summary>
    public static string Text(JToken number) =>
        SpecFile.Of(number)?.NumberAt(number) is { } written && Exponent(written) <= LargestExponent
            ? written
            : Convert.ToString((number as JValue)?.Value, CultureInfo.InvariantCulture) ?? "";

    private static long Exponent(string written)
    {
        var e = written.IndexOfAny(['e', 'E']);
        return e < 0 ? 0
            : long.TryParse(written.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) ? exponent
            : long.MaxValue;
    }
}
