using System.Globalization;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Findings;

namespace ClientGen.ContractDiff.Changelog;

/// <summary>The commits of a document and what each changed.</summary>
public static class SpecHistory
{
    private const char Separator = '\u001f';

    /// <summary>Reads the history of a file from git.</summary>
    /// <param name="path">The file, relative to the working folder.</param>
    /// <param name="range">A revision range as <c>git log</c> takes it, as in <c>v1..HEAD</c>; null for all.</param>
    /// <param name="workingFolder">Where git runs; null for the current folder.</param>
    /// <param name="naming">Finds the names in the generated clients; null for plain .NET naming.</param>
    /// <returns>The entries, newest first; commits that changed nothing in the contract are left out.</returns>
    /// <exception cref="SpecException">There is no such history, or a version of the file cannot be read.</exception>
    public static IReadOnlyList<ChangelogEntry> Read(
        string path,
        string? range = null,
        string? workingFolder = null,
        Func<Spec, Spec, SideNames>? naming = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (range?.StartsWith('-') == true)
            throw new SpecException(range, "a git range cannot start with '-'");
        var commits = Log(path, range, workingFolder);
        if (commits.Count == 0 && Log(path, null, workingFolder).Count == 0)
            throw new SpecException(path, "git has no version of this file; check the path, and commit the file first");
        var entries = new List<ChangelogEntry>();
        // What was before one commit is what came with the next older one: each version is read once.
        Spec? read = null;
        for (var i = 0; i < commits.Count; i++)
        {
            var (commit, date, subject) = commits[i];
            var after = read ?? SpecLoader.Load($"{commit}:{path}", workingFolder);
            // Outside the range there is still a commit before the first one in it.
            var before =
                i + 1 < commits.Count ? commits[i + 1].Commit
                : range is null ? null
                : Log(path, $"{commit}~1", workingFolder).Select(c => c.Commit).FirstOrDefault();
            read = before is null ? null : SpecLoader.Load($"{before}:{path}", workingFolder);
            var report = read is null ? null : Compare(read, after, date, naming);
            if (report is not { Findings.Count: 0 })
            {
                entries.Add(
                    new(commit, date, subject, after.Root.Object("info").Text("version") ?? "", report) { Problems = [.. after.Problems] }
                );
            }
        }

        return entries;
    }

    private static DiffReport Compare(Spec before, Spec after, DateOnly date, Func<Spec, Spec, SideNames>? naming) =>
        Differ.Compare(before, after, new() { Today = date, Names = naming?.Invoke(before, after) ?? SideNames.Conventional });

    private static List<(string Commit, DateOnly Date, string Subject)> Log(string path, string? range, string? workingFolder)
    {
        string[] revisions = range is null ? [] : [range];
        var (code, text) = Git.Run(
            workingFolder,
            ["log", "--first-parent", "--diff-filter=AM", $"--format=%H{Separator}%cI{Separator}%s", .. revisions, "--", path]
        );
        if (code != 0)
        {
            return range?.EndsWith("~1", StringComparison.Ordinal) == true
                ? []
                : throw new SpecException(path, "git knows no history for this file here; check folder, path and range");
        }
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => l.Split(Separator))
                .Select(c => (c[0], DateOnly.FromDateTime(DateTimeOffset.Parse(c[1], CultureInfo.InvariantCulture).UtcDateTime), c[2])),
        ];
    }
}
