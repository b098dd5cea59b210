namespace ClientGen.Tests;

/// <summary>Pages of the repository that tests write. With CLIENTGEN_APPROVE=1 they write them anew; otherwise they must be as they would.</summary>
internal static class Approved
{
    private static readonly Lock Gate = new();

    /// <param name="path">The page.</param>
    /// <param name="content">What the test saw; it begins with a heading of the first level.</param>
    /// <param name="part">Which of the page's parts it is, from 1: one for each heading of the first level.</param>
    public static void Check(string path, string content, int part)
    {
        lock (Gate)
        {
            var file = Repository.At(path);
            var parts = File.Exists(file) ? Parts(File.ReadAllText(file).ReplaceLineEndings("\n")) : [];
            if (Environment.GetEnvironmentVariable("CLIENTGEN_APPROVE") == "1")
            {
                while (parts.Count < part)
                    parts.Add($"# Part {parts.Count + 1}\n");
                parts[part - 1] = content;
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, string.Join('\n', parts));
            }
            parts.Count.ShouldBeGreaterThanOrEqualTo(part, $"{path} lacks a part: run the test with CLIENTGEN_APPROVE=1.");
            parts[part - 1].ShouldBe(content, $"{path} is not what the test sees: run it with CLIENTGEN_APPROVE=1 and read the difference.");
        }
    }

    private static List<string> Parts(string page) =>
        [.. ("\n" + page).Split("\n# ").Skip(1).Select(part => "# " + part.TrimEnd('\n') + "\n")];
}
