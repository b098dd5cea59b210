using ClientGen.Build.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ClientGen.Build.Tests;

/// <summary>An app on .NET 8 keeps the 8.0 parts of its framework beside the clients.</summary>
[Slow("builds projects")]
public sealed class VersionFloorTests : IDisposable
{
    private static readonly Dictionary<string, string> Pins = new()
    {
        ["Microsoft.Extensions.Configuration.Binder"] = "8.0.2",
        ["Microsoft.Extensions.DependencyInjection"] = "8.0.1",
        ["Microsoft.Extensions.DependencyInjection.Abstractions"] = "8.0.2",
        ["Microsoft.Extensions.Http"] = "8.0.1",
        ["Microsoft.Extensions.Http.Resilience"] = "8.10.0",
        ["Microsoft.Extensions.Logging.Abstractions"] = "8.0.2",
        ["Microsoft.Extensions.Options"] = "8.0.2",
        ["Microsoft.Extensions.Options.ConfigurationExtensions"] = "8.0.0",
    };

    private readonly Copy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void AnAppPinnedTo80_Restores_AndGetsNothingNewer()
    {
        using var app = App(Pins);

        Restore(app).Succeeds().Output.ShouldNotContain("NU1605");

        var assets = JObject.Parse(File.ReadAllText(app.File("obj/project.assets.json")));
        var newer = ((JObject)((JObject)assets["targets"]!).Properties().Single().Value)
            .Properties()
            .Select(package => package.Name)
            .Where(name =>
                name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                && !name.Split('/')[1].StartsWith("8.", StringComparison.Ordinal)
            );
        newer.ShouldBeEmpty();
    }

    [Fact]
    public void APinBelowTheFloor_IsToldAsADowngrade()
    {
        using var app = App(new(Pins) { ["Microsoft.Extensions.Http"] = "7.0.0" });

        Restore(app).Output.ShouldContain("NU1605");
    }

    private static Dotnet.Result Restore(OutsideFolder app) =>
        Dotnet.Run(app.Path, "restore", "-nodeReuse:false", "-p:NuGetAudit=false", "-p:PackageFrameworks=net8.0");

    private OutsideFolder App(Dictionary<string, string> pins)
    {
        var app = new OutsideFolder();
        app.Write(
            "App.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net8.0</TargetFramework>
                <WarningsAsErrors>NU1605</WarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(pins.Select(pin => $"<PackageReference Include=\"{pin.Key}\" Version=\"{pin.Value}\" />"))}
                <ProjectReference Include="{_copy.At("src/ClientGen.Http/ClientGen.Http.csproj")}" />
              </ItemGroup>
            </Project>
            """
        );
        return app;
    }
}
