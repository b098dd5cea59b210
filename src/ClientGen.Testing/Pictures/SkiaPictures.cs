using SkiaSharp;

namespace ClientGen.Testing.Pictures;

/// <summary>Makes pictures with SkiaSharp, which writes JPEG, PNG and WEBP.</summary>
internal sealed class SkiaPictures : Simulator.IPictureMaker
{
    // WEBP goes no further than 16383; a picture of 100 megapixels is 400 MB while it is made.
    private const int LongestSide = 16383;
    private const long MostPixels = 100_000_000;

    private SkiaPictures() { }

    public static SkiaPictures Instance { get; } = new();

    public byte[]? Make(string format, int width, int height, ulong seed)
    {
        if (FormatOf(format) is not { } encoded || Math.Max(width, height) > LongestSide || (long)width * height > MostPixels)
            return null;
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
            Paint(canvas, width, height, seed);
        using var written = bitmap.Encode(encoded, 80);
        return written?.ToArray();
    }

    public (int Width, int Height)? SizeOf(byte[] picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        using var data = SKData.CreateCopy(picture);
        using var codec = picture.Length > 0 ? SKCodec.Create(data) : null;
        return codec is { Info: { Width: > 0, Height: > 0 } info } ? (info.Width, info.Height) : null;
    }

    // Two plain halves: small as a file, different for each result, and with an upside.
    private static void Paint(SKCanvas canvas, int width, int height, ulong seed)
    {
        canvas.Clear(Color(seed));
        using var ground = new SKPaint { Color = Color(seed >> 24) };
        canvas.DrawRect(0, height / 2f, width, height, ground);
    }

    private static SKColor Color(ulong seed) => new((byte)seed, (byte)(seed >> 8), (byte)(seed >> 16));

    private static SKEncodedImageFormat? FormatOf(string format) =>
        format switch
        {
            "jpeg" or "jpg" => SKEncodedImageFormat.Jpeg,
            "png" => SKEncodedImageFormat.Png,
            "webp" => SKEncodedImageFormat.Webp,
            _ => null,
        };
}
