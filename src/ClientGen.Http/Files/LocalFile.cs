namespace ClientGen.Http;

/// <summary>Opening files for transfers.</summary>
internal static class LocalFile
{
    public const int BufferSize = 80 * 1024;

    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);

    public static FileStream Create(string path) =>
        new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.Asynchronous);

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
}
