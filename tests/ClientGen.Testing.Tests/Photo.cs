using SkiaSharp;

namespace ClientGen.Testing.Tests;

/// <summary>Photos to send.</summary>
internal static class Photo
{
    public static byte[] Jpeg(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return data.ToArray();
    }
}
