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

    public static int Compare(JValue left, JValue right)
    {
        if (IsIntegral(left) && IsIntegral(right))
            return ToBig(left).CompareTo(ToBig(right));
        if (TryExact(left, out var l) && TryExact(right, out var r))
            return l.CompareTo(r);
        return ToDouble(left).CompareTo(ToDouble(right));
    }

    public static bool IsMultipleOf(JValue number, JValue divisor)
    {
        if (IsIntegral(number) && IsIntegral(divisor))
            return (ToBig(number) % ToBig(divisor)).IsZero;
        if (TryExact(number, out var n) && TryExact(divisor, out var d))
            return n % d == 0;
        var quotient = ToDouble(number) / ToDouble(divisor);
        return double.IsFinite(quotient) && Math.Floor(quotient) == quotient;
    }

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

    // A double is taken by its shortest decimal spelling, so that 0.3 is a multiple of 0.1 as the author of the schema meant it.
    private static bool TryExact(JValue number, out decimal exact)
    {
        if (number.Value is decimal m)
        {
            exact = m;
            return true;
        }

        var value = ToDouble(number);
        exact = 0;
        return Math.Abs(value) is 0 or (> 1e-12 and < 1e15)
            && decimal.TryParse(
                value.ToString("R", CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out exact
            );
    }
}
