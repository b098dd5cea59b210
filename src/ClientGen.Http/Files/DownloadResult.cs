namespace ClientGen.Http;

/// <summary>A file that came whole.</summary>
/// <param name="bytes">Its length.</param>
/// <param name="contentType">The media type the server gave, where it did.</param>
public sealed class DownloadResult(long bytes, string? contentType)
{
    /// <summary>Its length in bytes.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>The media type the server gave, where it did. Take the file's extension from it, not from the input.</summary>
    public string? ContentType { get; } = contentType;
}
