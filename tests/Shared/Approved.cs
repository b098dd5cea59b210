namespace ClientGen.Tests;

/// <summary>Pages of the repository that a test writes. With CLIENTGEN_APPROVE=1 it writes them anew; otherwise they must be as it would.</summary>
internal static class Approved
{
    public static void Check(string path, string content)
    {
        var file = Repository.At(path);
        if (Environment.GetEnvironmentVariable("CLIENTGEN_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }
        File.Exists(file).ShouldBeTrue($"{path} is missing: run the test with CLIENTGEN_APPROVE=1.");
        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(content, $"{path} is not what the test sees: run it with CLIENTGEN_APPROVE=1 and read the difference.");
    }
}
