using System.Text;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Claid;

/// <summary>The media type of an image that is uploaded: by its first bytes, else by its name.</summary>
/// <remarks>
/// Some callers send <c>image/*</c>, which names no type. Where neither bytes nor name tell, none is sent: the vendor's page on uploads
/// sends none either.
/// </remarks>
internal static class ImageMediaType
{
    private const int HeadLength = 12;

    public static string? Of(ImageSource image) => (image.CanReplay ? OfBytes(Head(image)) : null) ?? OfName(image.Name);

    private static byte[] Head(ImageSource image)
    {
        var head = new byte[HeadLength];
        using var bytes = image.OpenRead();
        var filled = 0;
        for (int read; filled < head.Length && (read = bytes.Read(head, filled, head.Length - filled)) > 0; )
            filled += read;
        return head;
    }

    private static string? OfBytes(byte[] head)
    {
        var text = Encoding.GetEncoding("ISO-8859-1").GetString(head);
        return text.StartsWith("\u00FF\u00D8\u00FF", StringComparison.Ordinal) ? "image/jpeg"
            : text.StartsWith("\u0089PNG\r\n", StringComparison.Ordinal) ? "image/png"
            : text.StartsWith("GIF8", StringComparison.Ordinal) ? "image/gif"
            : text.StartsWith("RIFF", StringComparison.Ordinal) && text.EndsWith("WEBP", StringComparison.Ordinal) ? "image/webp"
            : text.StartsWith("II*\0", StringComparison.Ordinal) || text.StartsWith("MM\0*", StringComparison.Ordinal) ? "image/tiff"
            : text.StartsWith("BM", StringComparison.Ordinal) && text.Substring(6, 4) == "\0\0\0\0" ? "image/bmp"
            : text.Substring(4, 4) == "ftyp" ? OfBrand(text.Substring(8, 4))
            : null;
    }

    private static string? OfBrand(string brand) =>
        brand switch
        {
            "avif" or "avis" => "image/avif",
            "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" => "image/heic",
            _ => null,
        };

    private static string? OfName(string name) =>
        name.Substring(name.LastIndexOf('.') + 1).ToLowerInvariant() switch
        {
            "jpg" or "jpeg" => "image/jpeg",
            "png" => "image/png",
            "gif" => "image/gif",
            "webp" => "image/webp",
            "tif" or "tiff" => "image/tiff",
            "bmp" => "image/bmp",
            "avif" => "image/avif",
            "heic" => "image/heic",
            "heif" => "image/heif",
            _ => null,
        };
}
