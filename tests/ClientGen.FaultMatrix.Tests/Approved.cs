namespace ClientGen.FaultMatrix.Tests;

/// <summary>Pages of the repository that a test writes. With CLIENTGEN_APPROVE=1 it writes them anew; otherwise they must be as it would.</summary>
internal static class Approved
{
    public static void Check(string path, string content)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("CLIENTGEN_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }
        File.Exists(file).ShouldBeTrue($"{path} is missing: run the test with CLIENTGEN_APPROVE=1.");
        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(content, $"{path} is not what the test sees: run it with CLIENTGEN_APPROVE=1 and read the difference.");
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's root, with its global.json, is not above the test.");
    }
}
