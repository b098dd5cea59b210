namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>What the beginning of a file tells. A size that is not known is null.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Width">Width in pixels as stored, before any rotation.</param>
/// <param name="Height">Height in pixels as stored, before any rotation.</param>
/// <param name="IsCmyk">Whether its colors are made for print.</param>
/// <param name="IsGray">Whether it has shades alone, with transparency or without.</param>
/// <param name="IsPalette">Whether its pixels are numbers of a list of colors.</param>
internal sealed record MediaHeader(
    MediaFormat Format,
    long? Width = null,
    long? Height = null,
    bool IsCmyk = false,
    bool IsGray = false,
    bool IsPalette = false
)
{
    private const int HeadLength = 32;

    public bool IsVideo => Format is MediaFormat.Mp4 or MediaFormat.Mov;

    /// <summary>Reads a header, or gives null for a file it does not know.</summary>
    public static MediaHeader? Read(Stream file)
    {
        var head = new byte[HeadLength];
        var length = Bytes.Fill(file, head);
        return PngHeader.Read(head, length)
            ?? JpegHeader.Read(head, length, file)
            ?? MovieHeader.Read(head, length)
            ?? OtherHeader.Read(head, length);
    }
}
