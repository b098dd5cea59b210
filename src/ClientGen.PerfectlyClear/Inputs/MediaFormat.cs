namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>What the first bytes of a file say it is.</summary>
internal enum MediaFormat
{
    Jpeg,
    Png,
    Mp4,
    Mov,
    Gif,
    WebP,
    Tiff,
    Heif,
    Bmp,
}
