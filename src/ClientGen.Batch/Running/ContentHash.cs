using System.Security.Cryptography;
using System.Text;

namespace ClientGen.Batch;

/// <summary>The hash of what an item is made from.</summary>
public static class ContentHash
{
    /// <summary>Of files or addresses: of one file its SHA-256, of several that of their hashes one after the other, of an address that of
    /// its text.</summary>
    /// <param name="sources">Paths of files, or addresses.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>64 hexadecimal digits, lower case.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<string> OfAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var hashes = new List<string>();
        foreach (var source in sources)
        {
            hashes.Add(
                SourceAddress.Is(source)
                    ? Of("address:" + source)
                    : (await TargetFiles.HashAsync(source, cancellationToken).ConfigureAwait(false)).Hash
            );
        }
        return hashes.Count == 1 ? hashes[0] : Of(string.Concat(hashes));
    }

    private static string Of(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
