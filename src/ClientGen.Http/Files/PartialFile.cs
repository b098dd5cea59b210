namespace ClientGen.Http;

/// <summary>A file under a temporary name in its own folder, until it is whole. If it never is, nothing is left.</summary>
internal static class PartialFile
{
    public static async Task<T> WriteAsync<T>(string path, bool overwrite, Func<Stream, Task<T>> write)
    {
        var final = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(final)!;
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder '{folder}' for the download.");
        if (!overwrite && File.Exists(final))
            throw new IOException($"The file '{final}' exists. Set Overwrite to replace it.");
        var partial = Path.Combine(folder, $".{Path.GetFileName(final)}.{Guid.NewGuid():N}.part");
        try
        {
            T result;
            var file = LocalFile.Create(partial);
            using (file)
            {
                result = await write(file).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }
            LocalFile.Replace(partial, final, overwrite);
            return result;
        }
        finally
        {
            // Gone already when all went well.
            File.Delete(partial);
        }
    }
}
