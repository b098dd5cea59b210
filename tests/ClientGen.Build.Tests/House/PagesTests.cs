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

    /// <summary>All pages: guides, and those beside packages, too.</summary>
    public static TheoryData<string> AllPages =>
        [
            .. Own,
            .. new[] { "docs", "src" }
                .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.md", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Except(Own)
                .Order(StringComparer.Ordinal),
        ];

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
    [MemberData(nameof(AllPages))]
    public void EveryLink_LeadsSomewhere(string page) => Broken(page, Text(page)).ShouldBeEmpty();

    [Fact]
    public void ALinkThatLeadsNowhere_IsFound() =>
        Broken("docs/drill.md", "[a](gone.md) [b](../README.md#install) [c](../README.md#gone) [d](#gone) [e](https://a.b/c#d)")
            .ShouldBe(["gone.md", "../README.md#gone", "#gone"]);

    private static IEnumerable<string> Broken(string page, string text) =>
        from link in Link().Matches(text)
        let path = link.Groups["path"].Value.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, link.Groups["path"].Value)
        where !Exists(path) || (link.Groups["part"].Success && !Parts(path).Contains(link.Groups["part"].Value))
        select link.Groups["path"].Value + (link.Groups["part"].Success ? "#" + link.Groups["part"].Value : "");

    // As GitHub names them.
    private static IEnumerable<string> Parts(string page) =>
        Heading()
            .Matches(Text(page))
            .Select(heading => NotInAName().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    // Without samples, in which # and brackets are something else.
    private static string Text(string page) => Sample().Replace(Read(page), "");

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

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#\s]*)(#(?<part>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAName();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Sample();

    [GeneratedRegex(@"\b(\w+Tests)(?=[`.])")]
    private static partial Regex Test();
}
