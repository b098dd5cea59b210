using System.Xml.Linq;

namespace ClientGen.Build.Tests.House;

/// <summary>Every project that is a package says what it is in its own words.</summary>
public sealed class PackagesTests
{
    public static TheoryData<string> Packages =>
        [
            .. new[] { "src", "generators" }
                .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.csproj", SearchOption.AllDirectories))
                .Where(file => (string?)Element(file, "IsPackable") == "true")
                .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Packages))]
    public void APackage_HasAReadmeDescriptionAndTags(string project)
    {
        var file = Repository.At(project.Split('/'));
        var readme = Path.Combine(Path.GetDirectoryName(file)!, "README.md");
        File.Exists(readme)
            .ShouldBeTrue($"Write {Path.GetRelativePath(Repository.Root, readme)}: what it is, how to install it, ten lines.");
        var text = File.ReadAllText(readme);
        text.ShouldStartWith($"# {Path.GetFileNameWithoutExtension(project)}\n");
        text.ShouldContain("dotnet ", customMessage: "how it is installed");
        // Pages outside the package lead nowhere on a feed.
        text.ShouldNotContain("](");
        ((string?)Element(file, "Description")).ShouldNotBeNullOrWhiteSpace();
        ((string?)Element(file, "PackageTags")).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void NoTwoPackages_AreDescribedAlike() =>
        Packages
            .Select(row => (string?)Element(Repository.At(row.Data.Split('/')), "Description"))
            .GroupBy(description => description)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ShouldBeEmpty();

    private static XElement? Element(string project, string name) => XDocument.Load(project).Descendants(name).FirstOrDefault();
}
