namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>A JPEG: a row of segments, of which a "start of frame" has height, width and the number of color channels.</summary>
internal static class JpegHeader
{
    // A segment that is not there by then is not looked for any further.
    private const int MostSegments = 1000;

    /// <param name="head">The first bytes.</param>
    /// <param name="length">How many of them there are.</param>
    /// <param name="file">The rest of the file.</param>
    public static MediaHeader? Read(byte[] head, int length, Stream file)
    {
        if (!Bytes.StartsWith(head, length, 0xFF, 0xD8, 0xFF))
            return null;
        var reader = new JpegSegments(head, length, file);
        for (var count = 0; count < MostSegments && reader.Next() is { } marker && !EndsHeaders(marker); count++)
        {
            if (!IsStartOfFrame(marker))
            {
                reader.Skip();
                continue;
            }
            // Precision, height, width, number of channels: 1 is gray, 3 RGB (as YCbCr, or itself where Adobe's marker says so), 4 CMYK.
            return reader.Take(6) is { } frame
                ? new MediaHeader(
                    MediaFormat.Jpeg,
                    Known(Bytes.Big16(frame, 3)),
                    Known(Bytes.Big16(frame, 1)),
                    IsCmyk: frame[5] == 4,
                    IsGray: frame[5] is 1 or 2
                )
                : new MediaHeader(MediaFormat.Jpeg);
        }
        return new MediaHeader(MediaFormat.Jpeg);
    }

    // A height of 0 is told later in the file.
    private static long? Known(int size) => size == 0 ? null : size;

    // C4, C8 and CC are tables, not frames.
    private static bool IsStartOfFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // The image itself, or the end.
    private static bool EndsHeaders(byte marker) => marker is 0xDA or 0xD9;
}
