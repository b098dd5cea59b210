namespace ClientGen.ContractDiff.Documents;

/// <summary>Files as they are on disk.</summary>
internal sealed class FolderSource(string mainPath) : ISpecSource
{
    public string MainPath { get; } = mainPath.Replace('\\', '/');

    public string Describe(string path) => path;

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
