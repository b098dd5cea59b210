using System.Collections.Concurrent;

namespace ClientGen.Simulator.Files;

/// <summary>The files that can be downloaded, each under a path nobody guesses.</summary>
internal sealed class FileStore(TimeProvider time, IPictureMaker? pictures = null)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private readonly ConcurrentDictionary<string, StoredFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _pointers = new(StringComparer.Ordinal);

    /// <summary>The file host's address; known once the server listens.</summary>
    public Uri Origin { get; set; } = new("http://127.0.0.1/");

    /// <summary>Whether every address leads to its file by way of another.</summary>
    public bool Redirects { get; init; }

    /// <summary>Keeps a file and gives its pre-signed address. The same key keeps the same file.</summary>
    public string Publish(string key, string name, string mediaType, string format, long length, PictureSize? size = null)
    {
        var address = Store(key, name, mediaType, format, length, null, size);
        return Redirects ? Behind(key, address) : address;
    }

    /// <summary>Keeps a file, and gives the address of an asset host that redirects to where it is stored.</summary>
    public string PublishBehindRedirect(
        string key,
        string name,
        string mediaType,
        string format,
        long length,
        byte[]? bytes = null,
        PictureSize? size = null
    ) => Behind(key, Store(key, name, mediaType, format, length, bytes, size));

    /// <summary>The size of a picture that somebody sent; a usual one where it cannot be read.</summary>
    public PictureSize SizeOf(byte[] picture) =>
        pictures?.SizeOf(picture) is { } size ? new PictureSize(size.Width, size.Height) : new PictureSize(1600, 1200);

    /// <summary>The picture for a key; null where none can be made.</summary>
    public byte[]? Picture(string key, string format, PictureSize? size) =>
        size is { } asked ? pictures?.Make(format, asked.Width, asked.Height, StableHash.Of(key)) : null;

    /// <summary>Where an address of the asset host leads to.</summary>
    public string? Target(string path, string query) => _pointers.GetValueOrDefault(path + query);

    /// <summary>The file under a path, unless it has expired.</summary>
    public StoredFile? Find(string path) =>
        _files.TryGetValue(path, out var file) && time.GetUtcNow() < file.CreatedAt + Lifetime ? file : null;

    /// <summary>Whether a query is the one the address was signed with, to the letter.</summary>
    public static bool IsSigned(string path, string query, StoredFile file) => query == Signed(path, file);

    private string Store(string key, string name, string mediaType, string format, long length, byte[]? bytes, PictureSize? size)
    {
        var seed = StableHash.Of(key);
        var path = $"/{seed:x16}/{Uri.EscapeDataString(name)}";
        var file = _files.GetOrAdd(
            path,
            _ => new StoredFile(name, mediaType, format, length, time.GetUtcNow(), seed)
            {
                Bytes = bytes,
                Picture = () => Picture(key, format, size),
            }
        );
        return Origin.GetLeftPart(UriPartial.Authority) + path + Signed(path, file);
    }

    private string Behind(string key, string address)
    {
        var pointer = $"/asset/{StableHash.Of("asset " + key):x16}?token={StableHash.Of("token " + key):x16}";
        _pointers[pointer] = address;
        return Origin.GetLeftPart(UriPartial.Authority) + pointer;
    }

    private static string Signed(string path, StoredFile file)
    {
        var expires = (file.CreatedAt + Lifetime).ToUnixTimeSeconds();
        return $"?Expires={expires}&Signature={StableHash.Of(path + expires):x16}";
    }
}
