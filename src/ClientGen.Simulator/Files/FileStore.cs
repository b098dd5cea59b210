using System.Collections.Concurrent;

namespace ClientGen.Simulator.Files;

/// <summary>The files that can be downloaded, each under a path nobody guesses.</summary>
internal sealed class FileStore(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private readonly ConcurrentDictionary<string, StoredFile> _files = new(StringComparer.Ordinal);

    /// <summary>The file host's address; known once the server listens.</summary>
    public Uri Origin { get; set; } = new("http://127.0.0.1/");

    /// <summary>Keeps a file and gives its pre-signed address. The same key keeps the same file.</summary>
    public string Publish(string key, string name, string mediaType, string format, long length)
    {
        var seed = StableHash.Of(key);
        var path = $"/{seed:x16}/{Uri.EscapeDataString(name)}";
        var file = _files.GetOrAdd(path, _ => new StoredFile(name, mediaType, format, length, time.GetUtcNow(), seed));
        return Origin.GetLeftPart(UriPartial.Authority) + path + Signed(path, file);
    }

    /// <summary>The file under a path, unless it has expired.</summary>
    public StoredFile? Find(string path) =>
        _files.TryGetValue(path, out var file) && time.GetUtcNow() < file.CreatedAt + Lifetime ? file : null;

    /// <summary>Whether a query is the one the address was signed with, to the letter.</summary>
    public static bool IsSigned(string path, string query, StoredFile file) => query == Signed(path, file);

    private static string Signed(string path, StoredFile file)
    {
        var expires = (file.CreatedAt + Lifetime).ToUnixTimeSeconds();
        return $"?Expires={expires}&Signature={StableHash.Of(path + expires):x16}";
    }
}
