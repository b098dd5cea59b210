namespace ClientGen.OpenApi.Sources;

/// <summary>Files as they are on disk.</summary>
internal sealed class FolderSource(string mainPath) : ISpecSource
{
    public string MainPath { get; } = mainPath.Replace('\\', '/');

    public string Describe(string path) => path;

    /// <summary>The text of a file that must be there.</summary>
    public static string ReadNamed(string path)
    {
        var source = new FolderSource(path);
        return source.Read(path) ?? throw new SpecException(path, source.WhyNot(path));
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
