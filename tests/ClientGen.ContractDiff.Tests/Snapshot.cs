namespace ClientGen.ContractDiff.Tests;

/// <summary>Compares text with a file of the repository; <c>CLIENTGEN_UPDATE=1</c> writes the file anew.</summary>
internal static class Snapshot
{
    public static void Check(string name, string text) => CheckFile(Repository.At("tests", "ClientGen.ContractDiff.Tests", "cases", name), text);

    public static void CheckFile(string path, string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("CLIENTGEN_UPDATE") == "1") File.WriteAllText(path, text);
        File.Exists(path).ShouldBeTrue($"{path} is missing; run the tests with CLIENTGEN_UPDATE=1 and look at what is written");
        text.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
