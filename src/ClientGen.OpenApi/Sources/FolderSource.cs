namespace ClientGen.OpenApi.Sources;

/// <summary>Files as they are on disk.</summary>
internal sealed class FolderSource(string mainPath) : ISpecSource
{
    public string MainPath { get; } = mainPath.Replace('\\', '/');

    public string Describe(string path) => path;

    /// <summary>The text of a file that must be there.</summary>
    public static string ReadNamed(string path)
    {
        CheckNamed(path);
        return new FolderSource(path).Read(path)!;
    }

    /// <summary>Refuses a name that is no file's.</summary>
    public static void CheckNamed(string path)
    {
        if (!File.Exists(path))
            throw new SpecException(path, new FolderSource(path).WhyNot(path));
    }

    public string WhyNot(string path) =>
        Directory.Exists(path) ? "this is a folder; name the file in it" : "there is no such file; check the path";

    public string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpecException(path, "the file cannot be read: " + e.Message, innerException: e);
        }
    }
}
