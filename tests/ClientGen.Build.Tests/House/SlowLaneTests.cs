using System.Reflection;
using System.Text.RegularExpressions;

namespace ClientGen.Build.Tests.House;

/// <summary>The fast lane stays fast: a class of tests that starts programs or compiles, itself or through a helper, is in the slow
/// lane.</summary>
public sealed partial class SlowLaneTests
{
    [Fact]
    public void ClassesThatStartProgramsOrCompile_AreInTheSlowLane()
    {
        var classes = Directory.EnumerateDirectories(Repository.At("tests"), "*.Tests").SelectMany(Starting).ToList();
        classes.Select(type => type.Name).ShouldContain(nameof(VersionFloorTests));
        classes.Where(type => !type.IsSlow).Select(type => type.Name).ShouldBeEmpty("give each of them [Slow(\"what takes the time\")]");
    }

    [Fact]
    public void Slow_PutsIntoTheLane() =>
        typeof(VersionFloorTests).GetCustomAttribute<SlowAttribute>()!.GetTraits().ShouldBe([new("lane", "slow")]);

    /// <summary>The test classes of a project whose source starts a program or compiles, or names a type whose source does.</summary>
    private static IEnumerable<Source> Starting(string project)
    {
        var sources = Directory
            .EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != $"{nameof(SlowLaneTests)}.cs")
            .Select(file => new Source(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
            .ToList();
        if (sources.Exists(source => source.Text.Contains("[assembly: Slow(", StringComparison.Ordinal)))
            return [];
        var starting = sources.Where(source => Start().IsMatch(source.Text)).ToHashSet();
        List<Source> more;
        do
        {
            var helpers = starting.Where(source => !source.IsTest).ToList();
            more = [.. sources.Where(source => !starting.Contains(source) && helpers.Exists(source.Names))];
            starting.UnionWith(more);
        } while (more.Count > 0);
        return starting.Where(source => source.IsTest);
    }

    [GeneratedRegex(
        @"\bProcess\.Start\(|new ProcessStartInfo\(|Playwright\.CreateAsync|\bGit\.Run\(|""dotnet"""
            + @"|CSharpCompilation\s*\.Create\(|\.ShouldCompile\("
    )]
    private static partial Regex Start();

    private sealed record Source(string Name, string Text)
    {
        public bool IsTest => Text.Contains("[Fact", StringComparison.Ordinal) || Text.Contains("[Theory", StringComparison.Ordinal);

        public bool IsSlow => Text.Contains("\n[Slow(", StringComparison.Ordinal);

        public bool Names(Source other) => Regex.IsMatch(Text, $@"(?<![\w.""]){Regex.Escape(other.Name)}\b(?!"")");
    }
}
