using System.Security.Cryptography;

namespace ClientGen.Batch;

/// <summary>The places of results in the target folder.</summary>
internal sealed class TargetFiles(BatchOptions options)
{
    private readonly string _root = Path.GetFullPath(options.TargetFolder);

    /// <summary>The full path of a target.</summary>
    /// <exception cref="ItemFailedException">It leads out of the folder.</exception>
    public string PathOf(string target)
    {
        var path = Path.GetFullPath(Path.Combine(_root, target));
        return path.StartsWith(Path.TrimEndingDirectorySeparator(_root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ItemFailedException($"The place '{target}' is not in the target folder.");
    }

    /// <summary>Finds out, before anything is bought, whether a result can be put there; makes its folder.</summary>
    /// <exception cref="ItemFailedException">It cannot.</exception>
    public void Prepare(string target)
    {
        var path = PathOf(target);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ItemFailedException($"There is no folder for '{target}': {fault.Message} Nothing was bought.", fault);
        }
        if (Directory.Exists(path))
            throw new ItemFailedException($"'{target}' is a folder: the result has no place. Nothing was bought.");
        if (File.Exists(path) && !options.Overwrite)
        {
            throw new ItemFailedException(
                $"There is a file '{target}' already. Move it away or allow it to be replaced, and retry. Nothing was bought."
            );
        }
    }

    /// <summary>Puts a result to one more place.</summary>
    public void Copy(string from, string target)
    {
        var to = PathOf(target);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        var part = Path.Combine(Path.GetDirectoryName(to)!, $".{Path.GetFileName(to)}.copy.part");
        try
        {
            File.Copy(from, part, overwrite: true);
            File.Move(part, to, options.Overwrite);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public static async Task<(string Hash, long Length)> HashAsync(string path, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        var hash = await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false);
        return (Convert.ToHexString(hash).ToLowerInvariant(), file.Length);
    }
}
