namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>The vendor's published limits of what it takes. What is not known breaks none.</summary>
internal static class InputLimits
{
    private const long MostVideoBytes = 5L * 1024 * 1024 * 1024;
    private const long MostPixels = 100_000_000;
    private const long LongestSide = 100_000;
    private const int LeastSide = 32;
    private const int MostAspect = 21;

    public static IEnumerable<string> Faults(MediaHeader header, long? length)
    {
        if (header.IsVideo)
            return length > MostVideoBytes ? ["A video has at most 5 GB."] : [];
        if (header.Format is not (MediaFormat.Jpeg or MediaFormat.Png))
            return [$"It is a {header.Format} file; JPEG, PNG, MP4 and MOV are taken."];
        return ImageFaults(header);
    }

    private static IEnumerable<string> ImageFaults(MediaHeader header)
    {
        if (header.IsCmyk)
            yield return "Its colors are CMYK; RGB and RGBA are taken.";
        if (header.IsGray)
            yield return "It is gray; RGB and RGBA are taken. Save it with colors, even if they are all gray.";
        if (header.IsPalette)
            yield return "Its colors are a palette; RGB and RGBA are taken. Save it as a PNG with true colors.";
        if (header is not { Width: { } width, Height: { } height })
            yield break;
        var (small, large) = (Math.Min(width, height), Math.Max(width, height));
        if (small <= LeastSide)
            yield return $"It is {width}x{height} pixels; each side must have more than {LeastSide}.";
        if (width * height >= MostPixels)
            yield return $"It is {width}x{height} pixels; it must have less than 100 megapixels.";
        if (large > LongestSide)
            yield return $"It is {width}x{height} pixels; a side has at most 100,000.";
        if (large >= small * MostAspect)
            yield return $"It is {width}x{height} pixels; one side must be less than {MostAspect} times the other.";
    }
}
