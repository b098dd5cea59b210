using System.Xml.Linq;

namespace ClientGen.Build.Tests;

/// <summary>The README names what the project is built with, in the versions that it is built with.</summary>
public sealed class BuiltWithTests
{
    private static readonly (string Package, string Project, string Use)[] Packages =
    [
        (
            "NSwag.MSBuild",
            "generators/ClientGen.Generator/ClientGen.Generator.csproj",
            "writes the data contracts and operations, called in the generator's process"
        ),
        (
            "Newtonsoft.Json",
            "src/ClientGen.Json/ClientGen.Json.csproj",
            "reads and writes every model, in the generated code and `ClientGen.Json`"
        ),
        (
            "JsonSubTypes",
            "src/ClientGen.Json/ClientGen.Json.csproj",
            "tells the variants of a tagged union apart, in the generated contracts"
        ),
        (
            "Microsoft.Extensions.Http.Resilience",
            "src/ClientGen.Http/ClientGen.Http.csproj",
            "carries retries, rate limits, circuit breakers and timeouts, in `ClientGen.Http`"
        ),
        ("xunit.v3.mtp-v2", "tests/Directory.Build.props", "runs every test project (xunit v3, on Microsoft.Testing.Platform)"),
        (
            "RichardSzalay.MockHttp",
            "tests/ClientGen.TestSupport/ClientGen.TestSupport.csproj",
            "plays recorded traffic to the clients in tests"
        ),
        ("Snapshooter.Xunit3", "tests/Directory.Build.props", "holds snapshots in every test project (Snapshooter.Xunit, for xunit v3)"),
    ];

    [Fact]
    public void Readme_NamesEachPackage_WithItsVersionAndPlace()
    {
        var versions = XDocument
            .Load(Repository.At("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Where(item => item.Attribute("Include") is not null)
            .ToDictionary(item => (string)item.Attribute("Include")!, item => (string)item.Attribute("Version")!);
        foreach (var (package, project, _) in Packages)
        {
            XDocument
                .Load(Repository.At(project))
                .Descendants("PackageReference")
                .Select(item => (string?)item.Attribute("Include"))
                .ShouldContain(package, project);
        }
        var rows = Packages.Select(p => $"| {p.Package} | {versions[p.Package]} | {p.Use} |");
        Page.MatchPart(
            "README.md",
            "packages",
            string.Join('\n', rows.Prepend("| --- | --- | --- |").Prepend("| package | version | what it does here |"))
        );
    }
}
