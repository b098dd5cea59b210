namespace ClientGen.Claid;

public readonly partial record struct ColorSpace
{
    /// <summary>For screens. Only JPEG carries a color space.</summary>
    public static ColorSpace Rgb { get; } = ColorSpaceName.Rgb;

    /// <summary>For print. Only JPEG carries a color space.</summary>
    /// <param name="profile">The paper and press it is made for. Set it when it matters: the vendor's pages name different
    /// defaults.</param>
    public static ColorSpace Cmyk(CmykColorProfile? profile = null) => new CmykColorSpace { ColorProfile = profile };
}
