namespace ClientGen.PerfectlyClear.Inputs;

/// <summary>A file of ISO boxes: MP4, MOV, or an image of the HEIF family. The brand in the first box says which.</summary>
internal static class MovieHeader
{
    private static readonly string[] ImageBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"];

    // QuickTime files from before the brand box begin with one of these.
    private static readonly string[] OldBoxes = ["moov", "mdat", "wide", "pnot"];

    public static MediaHeader? Read(byte[] head, int length)
    {
        if (length < 12)
            return null;
        var box = Bytes.Tag(head, 4);
        if (box != "ftyp")
            return Array.IndexOf(OldBoxes, box) >= 0 ? new MediaHeader(MediaFormat.Mov) : null;
        var brand = Bytes.Tag(head, 8);
        return new MediaHeader(
            brand == "qt  " ? MediaFormat.Mov
            : Array.IndexOf(ImageBrands, brand) >= 0 ? MediaFormat.Heif
            : MediaFormat.Mp4
        );
    }
}
