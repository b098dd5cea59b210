namespace ClientGen.Tests;

/// <summary>Pages of the repository that tests write. With <c>CLIENTGEN_APPROVE=1</c> they are written anew; otherwise they must be as they
/// would be.</summary>
internal static class Page
{
    private static readonly Lock Gate = new();

    /// <summary>Holds a whole page against what a test makes of it.</summary>
    /// <param name="path">The page, from the root of the repository.</param>
    /// <param name="text">What it must say.</param>
    public static void Match(string path, string text)
    {
        var (file, page) = (Repository.At(path), text.ReplaceLineEndings("\n"));
        if (Approval.IsGiven)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, page);
        }

        File.Exists(file).ShouldBeTrue($"{path} is missing: run the test with CLIENTGEN_APPROVE=1.");
        Read(file).ShouldBe(page, $"{path} is not what the test sees: run it with CLIENTGEN_APPROVE=1 and read the difference.");
    }

    /// <summary>Holds the part of a page between two comments, <c>&lt;!-- name: … --&gt;</c> and <c>&lt;!-- /name --&gt;</c>,
    /// against what a test makes of it.</summary>
    /// <param name="path">The page, from the root of the repository.</param>
    /// <param name="name">The part.</param>
    /// <param name="text">What it must say.</param>
    public static void MatchPart(string path, string name, string text)
    {
        var page = Read(Repository.At(path));
        var begin = page.IndexOf($"<!-- {name}: ", StringComparison.Ordinal);
        var end = page.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal);
        (begin >= 0 && begin < end).ShouldBeTrue($"{path} has no part <!-- {name}: … --> … <!-- /{name} -->.");
        var first = page.IndexOf('\n', begin) + 1;
        Match(path, page[..first] + text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n" + page[end..]);
    }

    /// <summary>Holds a chapter of a page, from one heading of the first level to the next, against what a test makes of it.</summary>
    /// <param name="path">The page, from the root of the repository.</param>
    /// <param name="chapter">Which chapter, from 1.</param>
    /// <param name="text">What it must say, with its heading.</param>
    public static void MatchChapter(string path, int chapter, string text)
    {
        lock (Gate)
        {
            var chapters = ("\n" + Read(Repository.At(path)))
                .Split("\n# ")
                .Skip(1)
                .Select(part => "# " + part.TrimEnd('\n') + "\n")
                .ToList();
            while (chapters.Count < chapter)
                chapters.Add($"# Chapter {chapters.Count + 1}\n");
            chapters[chapter - 1] = text.ReplaceLineEndings("\n");
            Match(path, string.Join('\n', chapters));
        }
    }

    private static string Read(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");
}
