using System.Text;

namespace ClientGen.Cli.Demo;

/// <summary>Files to upload: the beginning of a photo or video, and filler. The simulated vendors look no further.</summary>
internal static class DemoPhoto
{
    private const int Length = 200_000;

    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="note">A text in the file, by which a simulated vendor is told what to do with it.</param>
    public static byte[] Jpeg(int width, int height, string note = "")
    {
        var comment = Encoding.ASCII.GetBytes(note);
        return Filled([
            0xFF,
            0xD8,
            0xFF,
            0xFE,
            (byte)((comment.Length + 2) >> 8),
            (byte)(comment.Length + 2),
            .. comment,
            0xFF,
            0xC0,
            0,
            17,
            8,
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width,
            3,
            1,
            0x22,
            0,
            2,
            0x11,
            1,
            3,
            0x11,
            1,
        ]);
    }

    public static byte[] Mp4() => Filled([0, 0, 0, 24, .. "ftypmp42"u8]);

    private static byte[] Filled(byte[] beginning)
    {
        Array.Resize(ref beginning, Length);
        return beginning;
    }
}
