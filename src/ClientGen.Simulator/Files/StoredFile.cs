namespace ClientGen.Simulator.Files;

/// <summary>A file the simulator hands out: a picture where one can be made, otherwise the right first bytes for its format, the right
/// length, and repeatable filler between.</summary>
internal sealed record StoredFile(string Name, string MediaType, string Format, long FillerLength, DateTimeOffset CreatedAt, ulong Seed)
{
    private readonly Lazy<byte[]?>? _picture;

    public string ETag => $"\"{Seed:x16}-{Length:x}\"";

    public long Length => Bytes?.Length ?? FillerLength;

    /// <summary>The bytes themselves, where they are not made up.</summary>
    public byte[]? Bytes
    {
        get => field ?? _picture?.Value;
        init;
    }

    /// <summary>Makes the picture when it is first asked for.</summary>
    public Func<byte[]?> Picture
    {
        init => _picture = new Lazy<byte[]?>(value);
    }

    public Stream Open() =>
        Bytes is { } bytes ? new MemoryStream(bytes, writable: false) : new FakeContentStream(Signature(Format), FillerLength, Seed);

    private static byte[] Signature(string format) =>
        format switch
        {
            "jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, .. "JFIF\0"u8],
            "png" => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A],
            "webp" => [.. "RIFF\0\0\0\0WEBP"u8],
            "avif" => [0, 0, 0, 0x20, .. "ftypavif"u8],
            "tiff" => [.. "II*\0"u8],
            "mp4" => [0, 0, 0, 0x18, .. "ftypmp42"u8],
            _ => [],
        };
}
