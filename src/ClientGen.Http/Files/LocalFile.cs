namespace ClientGen.Http;

/// <summary>Opening files for transfers.</summary>
internal static class LocalFile
{
    public const int BufferSize = 80 * 1024;

    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);

    // Without a buffer of its own, so that a write that fails says so at once, and not when the file is closed.
    public static FileStream Create(string path) =>
        new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.Asynchronous);

    /// <summary>Has the disk itself keep what was written, which may be more than it has room for.</summary>
    public static void Keep(FileStream file)
    {
        try
        {
            file.Flush(flushToDisk: true);
        }
        catch (IOException fault)
        {
            throw new LocalWriteException(fault);
        }
    }

    public static void Replace(string from, string to, bool overwrite)
    {
#if NETSTANDARD2_0
        if (overwrite && File.Exists(to))
            File.Replace(from, to, null);
        else
            File.Move(from, to);
#else
        File.Move(from, to, overwrite);
#endif
    }

    /// <summary>Deletes a file that may be gone, and its folder with it. What it replaces is worth more than why it stays.</summary>
    public static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    /// <summary>Finds out whether a file can be put at a path, as far as that shows before.</summary>
    /// <returns>The folder.</returns>
    /// <exception cref="IOException">It cannot: something is there, there is no folder, or the name is not one.</exception>
    /// <exception cref="UnauthorizedAccessException">What is there must not be replaced.</exception>
    public static string CheckPlace(string path, bool overwrite)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null || !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder '{folder ?? path}' for the download.");
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder. Give the path of a file in it.");
        if (!overwrite && File.Exists(path))
            throw new IOException($"The file '{path}' exists. Set Overwrite to replace it.");
        try
        {
            // A name that is too long or not allowed shows here; so does a file that is locked or read-only.
            using (
                new FileStream(path, FileMode.Open, overwrite ? FileAccess.Write : FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            )
            {
                return folder;
            }
        }
        catch (FileNotFoundException)
        {
            // The usual: there is room for it.
            return folder;
        }
    }
}
