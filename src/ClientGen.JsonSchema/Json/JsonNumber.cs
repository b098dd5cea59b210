using System.Globalization;
using System.Numerics;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Json;

/// <summary>Numbers as JSON means them: compared by value, whatever CLR type the reader chose.</summary>
internal static class JsonNumber
{
    public static bool IsIntegral(JValue number) =>
        number.Value switch
        {
            double d => double.IsFinite(d) && Math.Floor(d) == d,
            float f => float.IsFinite(f) && MathF.Floor(f) == f,
            decimal m => decimal.Truncate(m) == m,
            _ => true,
        };

    public static int Compare(JValue left, JValue right) =>
        ExactNumber.Of(left) is { } l && ExactNumber.Of(right) is { } r ? l.CompareTo(r) : ToDouble(left).CompareTo(ToDouble(right));

    public static bool IsMultipleOf(JValue number, JValue divisor) =>
        ExactNumber.Of(number) is { } n && ExactNumber.Of(divisor) is { } d && n.IsMultipleOf(d);

    public static int HashOf(JValue number) => ToDouble(number).GetHashCode();

    public static string Show(JValue number) => Convert.ToString(number.Value, CultureInfo.InvariantCulture)!;

    public static BigInteger ToBig(JValue number) =>
        number.Value switch
        {
            BigInteger b => b,
            double d => new BigInteger(d),
            float f => new BigInteger(f),
            decimal m => new BigInteger(m),
            ulong u => u,
            var other => Convert.ToInt64(other, CultureInfo.InvariantCulture),
        };

    private static double ToDouble(JValue number) =>
        number.Value switch
        {
            BigInteger b => (double)b,
            var other => Convert.ToDouble(other, CultureInfo.InvariantCulture),
        };
}
