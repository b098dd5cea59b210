namespace ClientGen.ContractDiff.Documents;

/// <summary>Files as they were in a git revision: <c>revision:path</c>, the path relative to the working folder or to the repository.</summary>
internal sealed class GitSource(string revision, string mainPath, string? workingFolder = null) : ISpecSource
{
    public string MainPath { get; } = mainPath.Replace('\\', '/');

    public string Describe(string path) => $"{revision}:{path}";

    public string? Read(string path)
    {
        var (code, text) = Git.Run(workingFolder, "show", $"{revision}:./{path}");
        if (code == 0) return text;
        (code, text) = Git.Run(workingFolder, "show", $"{revision}:{path}");
        return code == 0 ? text : null;
    }
}
