namespace ClientGen.Claid;

/// <summary>The form of padding: one value for all sides, two for two sides each, or four.</summary>
internal static class PaddingRule
{
    private const decimal Half = 50;

    /// <summary>Refuses what is no padding.</summary>
    /// <returns>The values, or null where they are none or cannot be read.</returns>
    public static Lengths? Check(ModelCheck check, string member, string json, string? padding)
    {
        if (padding is null)
            return null;
        if (Lengths.Read(padding) is { Count: 1 or 2 or 4 } lengths)
            return lengths;
        check.Error(member, json, "It is no padding. Write one, two or four values, such as \"10%\", \"5% 15%\" or \"100px 150px\".");
        return null;
    }

    /// <summary>Whether a value is more than half of its side.</summary>
    public static bool HasMoreThanHalf(Lengths lengths) =>
        lengths.Any(static (length, most) => length.IsPercent && length.Value > most, Half);
}
