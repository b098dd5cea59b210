namespace ClientGen.Http;

/// <summary>
/// A file under a temporary name in its own folder, until it is whole. If it never is, nothing is left. Whatever shows before that it
/// cannot be saved there shows before it is fetched, so that nothing is bought for a place that takes no file.
/// </summary>
internal static class PartialFile
{
    public static async Task<T> WriteAsync<T>(string path, bool overwrite, Func<string, FileStream> create, Func<FileStream, Task<T>> write)
    {
        var final = Path.GetFullPath(path);
        var folder = LocalFile.CheckPlace(final, overwrite);
        using var claim = PathClaim.Take(final);
        var isKept = false;
        var partial = Path.Combine(folder, FileName.Unique(Path.GetFileName(final), ".", ".part"));
        try
        {
            T result;
            using (var file = create(partial))
            {
                result = await write(file).ConfigureAwait(false);
                LocalFile.Keep(file);
            }
            PutInPlace(partial, final, overwrite);
            return result;
        }
        catch (LocalWriteException kept) when (kept.SavedAs == partial)
        {
            isKept = true;
            throw;
        }
        finally
        {
            // Gone already when all went well.
            if (!isKept)
                LocalFile.Remove(partial);
        }
    }

    // The file is whole, and may have been paid for: it is kept, whatever has happened to its place meanwhile.
    private static void PutInPlace(string partial, string final, bool overwrite)
    {
        try
        {
            LocalFile.Replace(partial, final, overwrite);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            throw new LocalWriteException(taken, Aside(partial, final));
        }
    }

    private static string? Aside(string partial, string final)
    {
        var name = FileName.Unique(Path.GetFileName(final));
        foreach (var folder in new[] { Path.GetDirectoryName(final)!, Path.GetTempPath() })
        {
            try
            {
                var aside = Path.Combine(folder, name);
                File.Move(partial, aside);
                return aside;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }
        return File.Exists(partial) ? partial : null;
    }
}
