namespace ClientGen.Claid;

public readonly partial record struct BackgroundColor
{
    /// <summary>No background. PNG keeps it; of WEBP and AVIF the vendor's pages say differently; in every other format it becomes white,
    /// and is billed.</summary>
    public static BackgroundColor Transparent { get; } = BackgroundColorName.Transparent;

    /// <summary>One color.</summary>
    /// <param name="color">Hexadecimal, such as <c>"#ffffff"</c>.</param>
    public static BackgroundColor Hex(string color) => new(color);
}
