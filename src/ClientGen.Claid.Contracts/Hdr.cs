namespace ClientGen.Claid;

public readonly partial record struct Hdr
{
    /// <summary>Balances colors and lighting.</summary>
    /// <param name="intensity">From 0 (off) to 100.</param>
    public static Hdr Intensity(int intensity) => new(intensity);

    /// <summary>Balances a stitched 360° photo without a visible seam.</summary>
    /// <param name="intensity">From 0 to 100. The vendor's default is 100.</param>
    public static Hdr Stitched(int? intensity = null) => new HdrOptions { Intensity = intensity, Stitching = true };
}
