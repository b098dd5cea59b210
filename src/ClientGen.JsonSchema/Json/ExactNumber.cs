using System.Globalization;
using System.Numerics;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Json;

/// <summary>A number as its digits and a power of ten, so that nothing is lost in comparing: 0.3 is a multiple of 0.1.</summary>
internal readonly record struct ExactNumber(BigInteger Digits, int Exponent)
{
    /// <summary>The number, or null where no digits say it, as for infinity.</summary>
    public static ExactNumber? Of(JValue number) =>
        number.Value switch
        {
            BigInteger b => new(b, 0),
            ulong u => new(u, 0),
            // The shortest spelling of a double is what the author of the schema wrote.
            double d => double.IsFinite(d) ? Parse(d.ToString("R", CultureInfo.InvariantCulture)) : null,
            float f => float.IsFinite(f) ? Parse(f.ToString("R", CultureInfo.InvariantCulture)) : null,
            decimal m => Parse(m.ToString(CultureInfo.InvariantCulture)),
            var other => new(Convert.ToInt64(other, CultureInfo.InvariantCulture), 0),
        };

    public int CompareTo(ExactNumber other)
    {
        var (left, right) = Aligned(this, other);
        return left.CompareTo(right);
    }

    public bool IsMultipleOf(ExactNumber divisor)
    {
        var (number, by) = Aligned(this, divisor);
        return (number % by).IsZero;
    }

    private static ExactNumber Parse(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = e < 0 ? text : text[..e];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
            exponent -= digits.Length - point - 1;
        return new(
            BigInteger.Parse(
                digits.Replace(".", "", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture
            ),
            exponent
        );
    }

    private static (BigInteger Left, BigInteger Right) Aligned(ExactNumber left, ExactNumber right)
    {
        var least = Math.Min(left.Exponent, right.Exponent);
        return (At(left, least), At(right, least));
    }

    private static BigInteger At(ExactNumber number, int exponent) =>
        number.Exponent == exponent ? number.Digits : number.Digits * BigInteger.Pow(10, number.Exponent - exponent);
}
