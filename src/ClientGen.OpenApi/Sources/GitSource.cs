using System.Globalization;

namespace ClientGen.OpenApi.Sources;

/// <summary>Files as they were in a git revision: <c>revision:path</c>, the path relative to the working folder or to the
/// repository.</summary>
internal sealed class GitSource(string revision, string mainPath, string? workingFolder = null) : ISpecSource
{
    public string MainPath { get; } = mainPath.Replace('\\', '/');

    public DateOnly? Day =>
        Git.Run(workingFolder, "show", "--no-patch", "--format=%cs", revision) is (0, var day)
        && DateOnly.TryParseExact(day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)
            ? known
            : null;

    public string Describe(string path) => $"{revision}:{path}";

    public string? Read(string path)
    {
        foreach (var name in Names(path))
        {
            // A folder is no blob; `show` would list it.
            var (code, text) = Git.Run(workingFolder, "cat-file", "blob", name);
            if (code == 0)
                return text;
        }

        return null;
    }

    public string WhyNot(string path)
    {
        if (Git.Run(workingFolder, "rev-parse", "--git-dir").ExitCode != 0)
            return "this folder is in no git repository; compare files instead";
        if (Git.Run(workingFolder, "rev-parse", "--verify", "--quiet", $"{revision}^{{tree}}").ExitCode != 0)
            return $"git knows no revision '{revision}' here; check it, or fetch it";
        return Names(path).Any(name => Git.Run(workingFolder, "cat-file", "-t", name).Output.Trim() == "tree")
            ? "this is a folder; name the file in it"
            : "there is no such file in that revision; check the path";
    }

    private string[] Names(string path) => [$"{revision}:./{path}", $"{revision}:{path}"];
}
