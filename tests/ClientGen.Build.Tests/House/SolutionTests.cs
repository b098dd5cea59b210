using System.Text.RegularExpressions;

namespace ClientGen.Build.Tests.House;

/// <summary>The solution has every project of the repository, in its folder, for one platform.</summary>
public sealed partial class SolutionTests
{
    private static readonly string Text = File.ReadAllText(Repository.At("ClientGen.sln"));

    private static readonly IReadOnlyList<Entry> Projects =
    [
        .. ProjectLine()
            .Matches(Text)
            .Select(match => match.Groups)
            .Select(part => new Entry(part[1].Value, part[2].Value.Replace('\\', '/'), part[3].Value)),
    ];

    private static IEnumerable<Entry> Listed => Projects.Where(project => project.Path.EndsWith(".csproj", StringComparison.Ordinal));

    [Fact]
    public void EveryProject_IsListedOnce() =>
        Listed
            .Select(project => project.Path)
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                new[] { "generators", "src", "tests" }
                    .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.csproj", SearchOption.AllDirectories))
                    .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                    .Where(path => path.Count(letter => letter == '/') == 2)
                    .Order(StringComparer.Ordinal)
            );

    [Fact]
    public void EveryProject_IsInTheFolderOfItsPath_AndIsBuilt()
    {
        foreach (var project in Listed)
        {
            project.Name.ShouldBe(Path.GetFileNameWithoutExtension(project.Path));
            var folder = Projects.Single(entry => entry.Path == project.Path.Split('/')[0]);
            Text.ShouldContain($"{project.Id} = {folder.Id}", customMessage: project.Name);
            foreach (var configuration in new[] { "Debug", "Release" })
                Text.ShouldContain($"{project.Id}.{configuration}|Any CPU.Build.0 = {configuration}|Any CPU", customMessage: project.Name);
        }
    }

    [Fact]
    public void OnePlatform_IsAll() =>
        Platform().Matches(Text).Select(match => match.Groups[1].Value.TrimEnd()).Distinct().ShouldBe(["Any CPU"]);

    [GeneratedRegex("""^Project\("[^"]+"\) = "([^"]+)", "([^"]+)", "([^"]+)"\r?$""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"\|([\w ]+)")]
    private static partial Regex Platform();

    private sealed record Entry(string Name, string Path, string Id);
}
