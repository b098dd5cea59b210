namespace ClientGen.Claid;

public readonly partial record struct OutputFormat
{
    /// <summary>JPEG.</summary>
    /// <param name="quality">From 1 to 100. The vendor's default is 85.</param>
    public static OutputFormat Jpeg(int? quality = null) => new JpegFormat { Quality = quality };

    /// <summary>PNG; the one to choose for a transparent background.</summary>
    public static OutputFormat Png { get; } = OutputFormatName.Png;

    /// <summary>TIFF.</summary>
    /// <param name="compression">The vendor's default loses nothing.</param>
    public static OutputFormat Tiff(Compression? compression = null) => new TiffFormat { Compression = compression };

    /// <summary>WEBP.</summary>
    /// <param name="compression">The vendor's default gives up detail, at quality 75.</param>
    public static OutputFormat Webp(Compression? compression = null) => new WebpFormat { Compression = compression };

    /// <summary>AVIF.</summary>
    /// <param name="compression">The vendor's default gives up detail, at quality 50.</param>
    public static OutputFormat Avif(Compression? compression = null) => new AvifFormat { Compression = compression };

    // The format that any of the forms asks for, or null for one the document does not name.
    internal OutputFormatName? Name =>
        Value switch
        {
            OutputFormatName { IsKnown: true } name => name,
            JpegFormat => OutputFormatName.Jpeg,
            PngFormat => OutputFormatName.Png,
            WebpFormat => OutputFormatName.Webp,
            AvifFormat => OutputFormatName.Avif,
            TiffFormat => OutputFormatName.Tiff,
            _ => default(OutputFormatName?),
        };
}
