using System.Xml.Linq;
using ClientGen.Build.Tests.Support;

namespace ClientGen.Build.Tests.Packed;

/// <summary>Projects of somebody's own, made anew, with the packages and nothing else of the repository.</summary>
[Slow("packs everything and builds projects, where asked to")]
public sealed class ConsumerTests
{
    /// <summary>Mocks of both libraries, the simulator as a fixture, and a dry run, in a project of tests.</summary>
    [Fact]
    public void A_project_of_tests_runs_with_simulator_and_mocks()
    {
        using var project = Release.Once.Consumer(
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>{Ours("ClientGen.Claid", "ClientGen.Testing")}{Theirs("xunit.v3.mtp-v2", "Moq", "NSubstitute")}</ItemGroup>
            </Project>
            """
        );
        project.Write("ShopTests.cs", Sources.ShopTests);
        Dotnet.Run(project.Path, "run").Succeeds().Output.ShouldContain("Total: 4, Errors: 0, Failed: 0, Skipped: 0");
    }

    /// <summary>Models in a minimal API, through System.Text.Json.</summary>
    [Fact]
    public void A_web_application_takes_and_gives_models()
    {
        using var project = Release.Once.Consumer(
            $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>{Ours("ClientGen.Claid")}</ItemGroup>
            </Project>
            """
        );
        project.Write("Program.cs", Sources.WebApplication);
        Dotnet.Run(project.Path, "run").Succeeds().Output.ShouldContain("""{"format":"png","new":[1]} is png""");
    }

    [Fact]
    public void FSharp_calls_the_clients()
    {
        using var project = Release.Once.Consumer(
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><Compile Include="Program.fs" /></ItemGroup>
              <ItemGroup>{Ours("ClientGen.Claid")}</ItemGroup>
            </Project>
            """,
            "Consumer.fsproj"
        );
        project.Write("Program.fs", Sources.FSharp);
        Dotnet.Run(project.Path, "run").Succeeds().Output.ShouldContain("POST https://api.claid.ai/v1/image/ai-edit: 1 x image, 2 credits");
    }

    /// <summary>The oldest framework and language that are promised, with all three vendors in one file.</summary>
    [Fact]
    public void CSharp_7_on_netstandard_uses_all_three_vendors_in_one_file()
    {
        using var project = Release.Once.Consumer(
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>7.3</LangVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>{Ours("ClientGen.Autoenhance", "ClientGen.Claid", "ClientGen.PerfectlyClear")}</ItemGroup>
            </Project>
            """
        );
        project.Write("Consumer.cs", Sources.AllThree);
        Dotnet.Run(project.Path, "build", "-nodeReuse:false", "-v:minimal").Succeeds();
    }

    /// <summary>The application that is published with the repository's projects elsewhere, with the packages.</summary>
    [Fact]
    public async Task A_trimmed_application_does_the_demos_calls()
    {
        using var folder = Release.Once.Application();
        var application = await PublishedApplication.PublishAsync(folder.Path, "trimmed", folder.File("published"), "-p:Packed=true");
        await application.DoesTheDemosCallsAsync();
    }

    private static string Ours(params string[] packages) =>
        string.Concat(packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{Release.Version}\" />"));

    // In the versions that the repository itself has.
    private static string Theirs(params string[] packages)
    {
        var versions = XDocument
            .Load(Repository.At("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToLookup(item => (string)item.Attribute("Include")!, item => (string)item.Attribute("Version")!);
        return string.Concat(
            packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{versions[package].First()}\" />")
        );
    }
}
