using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;

namespace ClientGen.Json;

/// <summary>What the text of a JSON number is worth.</summary>
internal static class JsonNumber
{
    // A decimal holds 28 digits for certain; beyond 18 an integer may not fit a long.
    private const int DecimalDigits = 28;
    private const int LongDigits = 18;

    // Reading an integer takes time with the square of its length.
    private const int LongestInteger = 300;

    /// <summary>The value in the smallest of .NET's types that holds it, or the nearest double.</summary>
    public static object Value(string text)
    {
        if (TryInteger(text, out var integer))
            return integer;
        if (IsInteger(text))
            return text.Length <= LongestInteger ? BigInteger.Parse(text, CultureInfo.InvariantCulture) : Nearest(text);
        return TryDecimal(text, out var exact) ? exact : Nearest(text);
    }

    public static double Nearest(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        // Only the runtime of .NET Framework says so of what is beyond a double.
        : text[0] == '-' ? double.NegativeInfinity
        : double.PositiveInfinity;

    /// <summary>An integer by its value: <c>77.0</c> and <c>7.7e1</c> are one, <c>77.5</c> is none.</summary>
    public static bool TryInteger(string text, out long value)
    {
        if (IsInteger(text))
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        value = 0;
        if (!TryDecimal(text, out var exact) || exact != decimal.Truncate(exact) || exact < long.MinValue || exact > long.MaxValue)
            return false;
        value = (long)exact;
        return true;
    }

    /// <summary>Whether Newtonsoft writes the value with the very same characters.</summary>
    public static bool IsUsual(string text, object value) =>
        value switch
        {
            long when IsInteger(text) && text.Length <= LongDigits => text[0] != '-' || text != "-0",
            long or int or BigInteger => string.Equals(
                ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
                text,
                StringComparison.Ordinal
            ),
            double number => string.Equals(JsonConvert.ToString(number), text, StringComparison.Ordinal),
            decimal number => string.Equals(JsonConvert.ToString(number), text, StringComparison.Ordinal),
            _ => false,
        };

    public static bool IsInteger(string text) => text.IndexOfAny(['.', 'e', 'E']) < 0;

    /// <summary>Whether a text is a number as JSON writes them.</summary>
    public static bool IsOne(string text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        if (at < text.Length && text[at] == '0')
            at++;
        else if (!Digits(text, ref at))
            return false;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (!Digits(text, ref at))
                return false;
        }
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            if (!Digits(text, ref at))
                return false;
        }
        return at == text.Length;
    }

    private static bool Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at > start;
    }

    // Whether a decimal holds the number to the last digit.
    private static bool TryDecimal(string text, out decimal value)
    {
        value = 0;
        var parts = text.Split('e', 'E');
        var power = 0;
        if (
            parts.Length > 1
            && (
                !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)
                || Math.Abs((long)power) > 1000
            )
        )
        {
            return false;
        }
        var digits = parts[0].TrimStart('-');
        var point = digits.IndexOf('.');
        var places = (point < 0 ? 0 : digits.Length - point - 1) - power;
        var count = digits.Length - (point < 0 ? 0 : 1);
        return count <= DecimalDigits
            && places <= DecimalDigits
            && count + Math.Max(0, -places) <= DecimalDigits
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
