namespace ClientGen.PublicApi.Tests;

/// <summary>The changelog and the public listings tell the same story.</summary>
public sealed class ChangelogTests
{
    private static string Text => File.ReadAllText(Repository.At("CHANGELOG.md")).ReplaceLineEndings("\n");

    private static IReadOnlyList<string> Listed { get; } = Listings(Repository.At("tests", "ClientGen.PublicApi.Tests", "__snapshots__"));

    /// <summary>What came since the last version and is named by type and member is there by that name.</summary>
    [Fact]
    public void WhatIsSaidToBeAdded_IsThere() =>
        Changelog.Added(Text).Where(name => !Changelog.IsIn(name, Listed)).ShouldBeEmpty("Mend the name, or take the line out.");

    /// <summary>Each public type that came or went since the listings of the last version (docs/publishing.md) is named.</summary>
    [Fact]
    public void WhatCameOrWent_IsSaid()
    {
        var shipped = Repository.At("tests", "ClientGen.PublicApi.Tests", "shipped");
        Assert.SkipUnless(Directory.Exists(shipped), "No version was published yet: everything is new.");
        Changelog.Unsaid(Listings(shipped), Listed, Text).ShouldBeEmpty();
    }

    [Fact]
    public void ATypeThatCameOrWentUnsaid_IsFound()
    {
        const string Old = "    public class Stayed { }\n    public sealed class Gone { }\n    public readonly struct Said<T> { }";
        const string New = "    public class Stayed { }\n    public abstract class Came : Stayed { }\n    public enum Told { }";
        const string Log = "# Changelog\n\n## Unreleased\n\n- `Said<T>` is `Told`.\n\n## 1.0.0\n\n- `Gone`, `Came`.\n";
        Changelog.Unsaid([Old], [New], Log).ShouldBe(["Came", "Gone"]);
    }

    [Fact]
    public void ANameThatIsNowhere_IsFound()
    {
        const string Log =
            "## Unreleased\n\n### Added\n\n- `Job.WaitAsync`, `Job<T>.Stop` and `job-id`.\n\n### Changed\n\n- `Other.Thing`.\n";
        var added = Changelog.Added(Log).ToList();
        added.ShouldBe(["Job.WaitAsync", "Job.Stop"]);
        added.Where(name => !Changelog.IsIn(name, ["public class Job<T>\n{\n public Task WaitAsync() { }\n}"])).ShouldBe(["Job.Stop"]);
    }

    private static IReadOnlyList<string> Listings(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.snap").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
