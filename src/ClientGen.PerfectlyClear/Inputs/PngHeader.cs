namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>A PNG: its signature, then the IHDR chunk with width, height, depth and color type.</summary>
internal static class PngHeader
{
    public static MediaHeader? Read(byte[] head, int length)
    {
        if (!Bytes.StartsWith(head, length, 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A))
            return null;
        if (length < 24 || Bytes.Tag(head, 12) != "IHDR")
            return new MediaHeader(MediaFormat.Png);
        // 0 is gray, 2 RGB, 3 a palette, 4 gray with transparency, 6 RGBA.
        var color = length >= 26 ? head[25] : default(byte?);
        return new MediaHeader(
            MediaFormat.Png,
            Bytes.Big32(head, 16),
            Bytes.Big32(head, 20),
            IsGray: color is 0 or 4,
            IsPalette: color is 3
        );
    }
}
