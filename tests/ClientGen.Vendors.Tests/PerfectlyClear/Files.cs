using System.Buffers.Binary;

namespace ClientGen.PerfectlyClear.Tests;

/// <summary>The beginnings of files, of any size.</summary>
internal static class Files
{
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="color">0 gray, 2 RGB, 3 palette, 4 gray with transparency, 6 RGBA.</param>
    public static byte[] Png(int width, int height, byte color = 6)
    {
        var bytes = new byte[33];
        new byte[]
        {
            0x89,
            (byte)'P',
            (byte)'N',
            (byte)'G',
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            (byte)'I',
            (byte)'H',
            (byte)'D',
            (byte)'R',
        }.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        bytes[24] = 8;
        bytes[25] = color;
        return bytes;
    }

    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="channels">3 for colors on screens, 4 for print.</param>
    /// <param name="before">Lengths of segments before the frame, such as previews and profiles.</param>
    public static byte[] Jpeg(int width, int height, byte channels = 3, params int[] before)
    {
        var bytes = new List<byte> { 0xFF, 0xD8 };
        foreach (var length in before.Length > 0 ? before : [16])
            bytes.AddRange([0xFF, 0xE0, (byte)(length >> 8), (byte)length, .. new byte[length - 2]]);
        // A table comes first: its marker is near those of frames. Padding before a marker is allowed.
        bytes.AddRange([0xFF, 0xC4, 0, 4, 0xC0, 0xFF, 0xFF]);
        bytes.AddRange([0xFF, 0xC2, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, channels]);
        bytes.AddRange(new byte[9]);
        bytes.AddRange([0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]);
        return [.. bytes];
    }

    public static byte[] Box(string type, string brand) =>
        [0, 0, 0, 24, .. System.Text.Encoding.ASCII.GetBytes(type + brand), .. new byte[12]];
}
