using System.Globalization;

namespace ClientGen.Claid;

public readonly partial record struct Dimension
{
    /// <summary>Follows from the other side and the proportions of the image.</summary>
    public static Dimension Auto { get; } = DimensionName.Auto;

    /// <summary>A length in pixels.</summary>
    /// <param name="pixels">More than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is 0 or less.</exception>
    public static Dimension Pixels(int pixels) =>
        pixels > 0 ? new(pixels) : throw new ArgumentOutOfRangeException(nameof(pixels), pixels, "A side has more than 0 pixels.");

    /// <summary>A part or multiple of the original side. The other side must have the same percentage, or be <see cref="Auto"/>.</summary>
    /// <param name="percent">More than 0; 200 is twice the size.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is 0 or less.</exception>
    public static Dimension Percent(int percent) =>
        percent > 0
            ? new(percent.ToString(CultureInfo.InvariantCulture) + "%")
            : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A side has more than 0 percent of its length.");
}
