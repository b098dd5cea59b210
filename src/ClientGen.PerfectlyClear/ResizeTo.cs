namespace ClientGen.PerfectlyClear;

/// <summary>The size of a result: one of width, height, long edge, short edge or scale, which exclude each other.</summary>
public readonly record struct ResizeTo
{
    private readonly Side _side;
    private readonly int _value;

    private ResizeTo(Side side, int value)
    {
        _side = side;
        _value = value;
    }

    internal enum Side
    {
        None,
        Width,
        Height,
        Long,
        Short,
        Scale,
    }

    /// <summary>So wide; the height follows.</summary>
    /// <param name="pixels">32 to 10000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not in the range.</exception>
    public static ResizeTo Width(int pixels) => new(Side.Width, Checked(pixels));

    /// <summary>So high; the width follows.</summary>
    /// <inheritdoc cref="Width"/>
    public static ResizeTo Height(int pixels) => new(Side.Height, Checked(pixels));

    /// <summary>The longer edge so long; the other follows.</summary>
    /// <inheritdoc cref="Width"/>
    public static ResizeTo LongEdge(int pixels) => new(Side.Long, Checked(pixels));

    /// <summary>The shorter edge so long; the other follows.</summary>
    /// <inheritdoc cref="Width"/>
    public static ResizeTo ShortEdge(int pixels) => new(Side.Short, Checked(pixels));

    /// <summary>A part or multiple of the input's size.</summary>
    /// <param name="percent">More than 0; 200 is twice the width and height.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is 0 or less.</exception>
    public static ResizeTo Scale(int percent) =>
        percent > 0
            ? new(Side.Scale, percent)
            : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A size is more than 0 percent.");

    /// <summary>Such as <c>Long 1200</c>.</summary>
    public override string ToString() => $"{_side} {_value}";

    internal int? Of(Side side) => _side == side ? _value : null;

    private static int Checked(int pixels) =>
        pixels is >= 32 and <= 10000
            ? pixels
            : throw new ArgumentOutOfRangeException(nameof(pixels), pixels, "An edge has 32 to 10000 pixels.");
}
