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

    /// <param name="path">The full path.</param>
    /// <param name="forWork">Whether it is taken for work whose result is saved there later, which takes the path for itself.</param>
    /// <exception cref="IOException">Another file is being saved there.</exception>
    public static PathClaim Take(string path, bool forWork = false)
    {
        // No path holds a null character.
        var key = forWork ? path + "\0work" : path;
        return Claimed.TryAdd(key, true)
            ? new PathClaim(key)
            : throw new IOException($"Another file is being saved to '{path}' at this moment. Give each a path of its own.");
    }

    public void Dispose() => Claimed.TryRemove(_path, out _);
}
