namespace ClientGen.Simulator.Claid;

/// <summary>A file format: its name on the wire (lower case), usual extension, media type and rough size of a pixel.</summary>
internal sealed record ImageFormat(string Name, string Extension, string MediaType, double BytesPerPixel)
{
    private static readonly ImageFormat[] Known =
    [
        new("jpeg", "jpeg", "image/jpeg", 0.25),
        new("png", "png", "image/png", 1.5),
        new("webp", "webp", "image/webp", 0.2),
        new("avif", "avif", "image/avif", 0.12),
        new("tiff", "tiff", "image/tiff", 3),
        new("gif", "gif", "image/gif", 0.5),
        new("bmp", "bmp", "image/bmp", 3),
        new("heic", "heic", "image/heic", 0.12),
    ];

    public static ImageFormat Jpeg => Known[0];

    public static ImageFormat Png => Known[1];

    public static ImageFormat? Find(string name) =>
        name.ToLowerInvariant() switch
        {
            "jpg" => Jpeg,
            "tif" => Find("tiff"),
            "heif" => Find("heic"),
            var lower => Array.Find(Known, f => f.Name == lower),
        };
}
