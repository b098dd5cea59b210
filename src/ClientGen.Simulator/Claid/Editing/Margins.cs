using System.Globalization;
using System.Text.RegularExpressions;

namespace ClientGen.Simulator.Claid;

/// <summary>Padding and outpainting as written: one to four lengths, each in <c>px</c> or <c>%</c>.</summary>
internal static partial class Margins
{
    /// <summary>The lengths, or null where the text is no such list.</summary>
    public static IReadOnlyList<Margin>? Read(string text)
    {
        var margins = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(One).ToList();
        return margins.Count is 1 or 2 or 4 && !margins.Contains(null) ? [.. margins.OfType<Margin>()] : null;
    }

    private static Margin? One(string text)
    {
        if (Length().Match(text) is not { Success: true } m)
            return null;
        var number = double.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return m.Groups[2].Value == "%" ? new Margin(number / 100, 0) : new Margin(0, (int)number);
    }

    [GeneratedRegex(@"\A([0-9]+(?:\.[0-9]+)?)(%|px)\z")]
    private static partial Regex Length();
}

/// <summary>One length: a share of a side, or pixels.</summary>
internal sealed record Margin(double Share, int Pixels)
{
    public int Of(int side) => Pixels + (int)Math.Round(side * Share);
}
