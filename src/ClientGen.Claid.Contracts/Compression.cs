namespace ClientGen.Claid;

public readonly partial record struct Compression
{
    /// <summary>Loses no detail; files are larger.</summary>
    public static Compression Lossless { get; } = CompressionMode.Lossless;

    /// <summary>Gives up detail for size.</summary>
    /// <param name="quality">From 1 to 100. The vendor's default is 75 for WEBP and TIFF, 50 for AVIF.</param>
    public static Compression Lossy(int? quality = null) => new LossyCompression { Quality = quality };
}
