using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace ClientGen.Http;

/// <summary>The paths that files are being saved to in this process: the second to one path would find the first's file there, after
/// paying.</summary>
internal sealed class PathClaim : IDisposable
{
    private static readonly ConcurrentDictionary<string, bool> Claimed = new(
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase
    );

    private readonly string _path;

    private PathClaim(string path) => _path = path;

    /// <exception cref="IOException">Another file is being saved there.</exception>
    public static PathClaim Take(string path) =>
        Claimed.TryAdd(path, true)
            ? new PathClaim(path)
            : throw new IOException($"Another file is being saved to '{path}' at this moment. Give each a path of its own.");

    public void Dispose() => Claimed.TryRemove(_path, out _);
}
