namespace ClientGen.Claid;

public readonly partial struct BackgroundColor
{
    /// <summary>No background. Only PNG keeps it.</summary>
    public static BackgroundColor Transparent => BackgroundColorName.Transparent;

    /// <summary>One color.</summary>
    /// <param name="color">Hexadecimal, such as <c>"#ffffff"</c>.</param>
    public static BackgroundColor Hex(string color) => new(color);
}
