namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>Images the vendor does not take, to say so before they are sent.</summary>
internal static class OtherHeader
{
    public static MediaHeader? Read(byte[] head, int length) =>
        Bytes.StartsWith(head, length, (byte)'G', (byte)'I', (byte)'F', (byte)'8') ? new MediaHeader(MediaFormat.Gif)
        : length >= 12 && Bytes.Tag(head, 0) == "RIFF" && Bytes.Tag(head, 8) == "WEBP" ? new MediaHeader(MediaFormat.WebP)
        : Bytes.StartsWith(head, length, (byte)'I', (byte)'I', 42, 0) || Bytes.StartsWith(head, length, (byte)'M', (byte)'M', 0, 42)
            ? new MediaHeader(MediaFormat.Tiff)
        // The reserved zeros keep text that begins with these letters out.
        : length >= 10 && Bytes.StartsWith(head, length, (byte)'B', (byte)'M') && Bytes.Big32(head, 6) == 0
            ? new MediaHeader(MediaFormat.Bmp)
        : null;
}
