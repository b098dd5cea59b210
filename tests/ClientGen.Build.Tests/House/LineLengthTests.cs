namespace ClientGen.Build.Tests.House;

/// <summary>No line of C# is longer than 140 columns. The formatter breaks code, but neither texts nor comments.</summary>
public sealed class LineLengthTests
{
    private const int Most = 140;

    [Fact]
    public void NoFile_HasMoreLongLinesThanAreListed() =>
        Found()
            .Where(file => file.Value > Listed().GetValueOrDefault(file.Key))
            .Select(file => $"{file.Key}: {file.Value}")
            .ShouldBeEmpty($"Break the texts of these files within {Most} columns.");

    [Fact]
    public void TheList_GetsShorterWithTheCode() =>
        Listed()
            .Where(file => file.Value > Found().GetValueOrDefault(file.Key))
            .Select(file => $"{file.Key}: {file.Value}")
            .ShouldBeEmpty("These files have fewer long lines than long-lines.txt says: lower their numbers, or take them off.");

    private static Dictionary<string, int> Found() =>
        new[] { "src", "tests", "generators" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => (Name: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), Lines: File.ReadLines(file)))
            .Select(file => (file.Name, Long: file.Lines.Count(line => line.Length > Most)))
            .Where(file => file.Long > 0)
            .ToDictionary(file => file.Name, file => file.Long);

    private static Dictionary<string, int> Listed() =>
        File.ReadLines(Repository.At("tests", "ClientGen.Build.Tests", "House", "long-lines.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .ToDictionary(part => part[1], part => int.Parse(part[0], System.Globalization.CultureInfo.InvariantCulture));
}
