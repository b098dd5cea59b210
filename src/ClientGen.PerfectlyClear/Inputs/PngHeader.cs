namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>A PNG: its signature, then the IHDR chunk with width and height.</summary>
internal static class PngHeader
{
    public static MediaHeader? Read(byte[] head, int length)
    {
        if (!Bytes.StartsWith(head, length, 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A))
            return null;
        return length >= 24 && Bytes.Tag(head, 12) == "IHDR"
            ? new MediaHeader(MediaFormat.Png, Bytes.Big32(head, 16), Bytes.Big32(head, 20))
            : new MediaHeader(MediaFormat.Png);
    }
}
