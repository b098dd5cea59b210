using System.Text.RegularExpressions;

namespace ClientGen.Build.Tests.House;

/// <summary>The pages for contributors name files, links and tests that are there.</summary>
public sealed partial class PagesTests
{
    private static readonly IReadOnlyList<string> Own =
    [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "docs/architecture.md",
    ];

    private static readonly IReadOnlyList<string> Decisions =
    [
        .. Directory
            .EnumerateFiles(Repository.At("docs", "decisions"), "*.md")
            .Select(file => $"docs/decisions/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Pages => [.. Own, .. Decisions];

    // src/Shop is what a reader's own project is called in examples.
    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryFileThatIsNamed_Exists(string page) =>
        Place()
            .Matches(Read(page))
            .Select(match => match.Groups[1].Value)
            .Where(path => !path.Contains('<', StringComparison.Ordinal) && !path.StartsWith("src/Shop", StringComparison.Ordinal))
            .Where(path => !Exists(path))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLink_LeadsSomewhere(string page) =>
        Link()
            .Matches(Read(page))
            .Select(match => match.Groups[1].Value)
            .Where(link => !Exists(Path.Combine(Path.GetDirectoryName(page)!, link)))
            .ShouldBeEmpty();

    [Fact]
    public void Architecture_NamesTheFilesOfEachWalk()
    {
        var walks = Read("docs/architecture.md").Split("\n## ").Where(part => char.IsDigit(part[0])).ToList();
        walks.Count.ShouldBe(6);
        foreach (var walk in walks)
            Place().Count(walk).ShouldBeGreaterThan(5, walk[..walk.IndexOf('\n', StringComparison.Ordinal)]);
    }

    [Fact]
    public void EveryDecision_IsListed_AndSaysWhyAndWhatFollows()
    {
        var list = Read("docs/decisions/README.md");
        foreach (var page in Decisions.Where(page => !page.EndsWith("README.md", StringComparison.Ordinal)))
        {
            list.ShouldContain($"({Path.GetFileName(page)})");
            var text = Read(page);
            foreach (var part in new[] { "## Context", "## Decision", "## What follows", "Where: " })
                text.ShouldContain(part, customMessage: page);
        }
    }

    [Fact]
    public void EveryTestThatIsNamed_Exists()
    {
        var named = Own.SelectMany(page => Test().Matches(Read(page)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        named.ShouldContain(nameof(SlowLaneTests));
        var files = Directory.EnumerateFiles(Repository.At("tests"), "*.cs", SearchOption.AllDirectories);
        named.Except(files.Select(file => Path.GetFileNameWithoutExtension(file))).ShouldBeEmpty();
    }

    private static string Read(string page) => File.ReadAllText(Repository.At(page.Split('/'))).ReplaceLineEndings("\n");

    private static bool Exists(string path) => Path.Exists(Repository.At(path.Split('/')));

    [GeneratedRegex(@"(?<![\w./-])((?:src|tests|generators|specs|docs)/[\w./<>-]*[\w>])")]
    private static partial Regex Place();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(\w+Tests)(?=[`.])")]
    private static partial Regex Test();
}
