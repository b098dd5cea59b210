namespace ClientGen.Simulator.Files;

/// <summary>A file the simulator hands out: the right first bytes for its format, the right length, and repeatable filler
/// between.</summary>
internal sealed record StoredFile(string Name, string MediaType, string Format, long Length, DateTimeOffset CreatedAt, ulong Seed)
{
    public string ETag => $"\"{Seed:x16}-{Length:x}\"";

    /// <summary>The bytes themselves, where they are not made up.</summary>
    public byte[]? Bytes { get; init; }

    public Stream Open() =>
        Bytes is { } bytes ? new MemoryStream(bytes, writable: false) : new FakeContentStream(Signature(Format), Length, Seed);

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
