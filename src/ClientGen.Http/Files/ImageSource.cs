using System.ComponentModel;

namespace ClientGen.Http;

/// <summary>Where the bytes of an upload come from: a file, a stream or memory. Large files are never held in memory.</summary>
public sealed class ImageSource
{
    private readonly Func<Stream> _open;

    private ImageSource(string name, long? length, bool canReplay, Func<Stream> open)
    {
        Name = string.IsNullOrWhiteSpace(name) ? throw new ArgumentException("An image needs a file name.", nameof(name)) : name;
        Length = length;
        CanReplay = canReplay;
        _open = open;
    }

    /// <summary>The file name that is sent, where one is.</summary>
    public string Name { get; }

    /// <summary>The length in bytes, where known.</summary>
    public long? Length { get; }

    /// <summary>Whether the bytes can be read again for a second attempt.</summary>
    public bool CanReplay { get; }

    /// <summary>A file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="name">The file name that is sent, if not the file's own.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ImageSource File(string path, string? name = null)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException(
                Directory.Exists(path) ? $"'{path}' is a folder. Give the path of a file in it." : $"There is no file '{path}' to upload.",
                path
            );
        }
        return new(name ?? file.Name, file.Length, canReplay: true, () => LocalFile.Open(file.FullName));
    }

    /// <summary>A stream, read from where it stands. It stays open.</summary>
    /// <param name="stream">The stream. One that can seek can be sent again; any other is sent once at most.</param>
    /// <param name="name">The file name that is sent.</param>
    /// <param name="length">The number of bytes to its end, for a stream that does not know. Storage wants it.</param>
    public static ImageSource Stream(Stream stream, string name, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        if (!stream.CanSeek)
            return new(name, length, canReplay: false, () => new UnclosedStream(stream));
        var start = stream.Position;
        return new(
            name,
            length ?? stream.Length - start,
            canReplay: true,
            () =>
            {
                stream.Position = start;
                return new UnclosedStream(stream);
            }
        );
    }

    /// <summary>Bytes in memory. They are not copied: leave them as they are until they are sent.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The file name that is sent.</param>
    public static ImageSource Bytes(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new(name, bytes.Length, canReplay: true, () => new MemoryStream(bytes, writable: false));
    }

    /// <summary>A request body of these bytes alone.</summary>
    /// <param name="contentType">The media type, or <see langword="null"/> to send none.</param>
    /// <param name="progress">Is told how far the sending is.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReplayableContent ToContent(string? contentType = null, IProgress<TransferProgress>? progress = null) =>
        ToContent(contentType, progress, null);

    internal ReplayableContent ToContent(string? contentType, IProgress<TransferProgress>? progress, Action? moved) =>
        new(() => new SourceContent(this, contentType, progress, moved), CanReplay, Length);

    internal Stream Open() => _open();
}
