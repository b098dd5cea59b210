using System.Globalization;

namespace ClientGen.Claid;

/// <summary>Lengths as padding and outpainting take them: some numbers, each in <c>px</c> or <c>%</c>, with one space between.</summary>
internal static class Lengths
{
    /// <summary>The lengths, or null where one of them is none.</summary>
    public static IReadOnlyList<Length>? Read(string text)
    {
        var read = new List<Length>();
        foreach (var part in text.Split(' '))
        {
            if (One(part) is not { } length)
                return null;
            read.Add(length);
        }
        return read;
    }

    private static Length? One(string part)
    {
        var isPercent = part.Length > 0 && part[part.Length - 1] == '%';
        var digits =
            isPercent ? part.Substring(0, part.Length - 1)
            : part.EndsWith("px", StringComparison.Ordinal) ? part.Substring(0, part.Length - 2)
            : "";
        // What a number has besides its point is no length: signs, blanks and thousands.
        return
            digits.Length > 0
            && digits[0] != '.'
            && digits[digits.Length - 1] != '.'
            && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new Length(value, isPercent)
            : null;
    }
}

/// <summary>One length.</summary>
/// <param name="value">How much.</param>
/// <param name="isPercent">Whether it is a part of the side rather than pixels.</param>
internal readonly struct Length(decimal value, bool isPercent)
{
    public decimal Value => value;

    public bool IsPercent => isPercent;
}
