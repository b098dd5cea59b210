namespace ClientGen.Build.Tests.House;

/// <summary>No line of C# is longer than 140 columns. The formatter breaks code, but neither texts nor comments.</summary>
public sealed class LineLengthTests
{
    private const int Most = 140;

    [Fact]
    public void NoLine_IsLonger() =>
        new[] { "src", "tests", "generators" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file =>
                File.ReadLines(file)
                    .Index()
                    .Where(line => line.Item.Length > Most)
                    .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}({line.Index + 1}): {line.Item.Length} columns")
            )
            .ShouldBeEmpty($"Break these lines within {Most} columns.");
}
