using System.IO.Compression;
using System.Xml.Linq;
using ClientGen.Build.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ClientGen.Build.Tests;

/// <summary>What the packages carry, and that a plain consumer of the data contracts gets by with them.</summary>
[Slow("builds projects")]
public sealed class PackageTests : IDisposable
{
    private static readonly string[] Packable =
    [
        "src/ClientGen.Json/ClientGen.Json.csproj",
        "src/ClientGen.Claid.Contracts/ClientGen.Claid.Contracts.csproj",
    ];

    private readonly Copy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void ADtoOnlyConsumer_BuildsAgainstTheContractsPackage()
    {
        _copy.Take("README.md");
        _copy.TakeFolder("specs/claid");
        _copy.TakeFolder("src/ClientGen.Claid.Contracts");
        foreach (var project in Packable)
            Dotnet
                .Run(
                    _copy.Root,
                    "pack",
                    project,
                    "-o",
                    _copy.At("feed"),
                    "-nodeReuse:false",
                    "-v:minimal",
                    "-p:RunAnalyzers=false",
                    "-p:NuGetAudit=false"
                )
                .Succeeds();

        foreach (var package in Directory.EnumerateFiles(_copy.At("feed"), "*.nupkg"))
            CheckMetadata(package);
        Consume();
    }

    private static void CheckMetadata(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var nuspec = archive.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Value("license").ShouldBe("MIT");
        Value("readme").ShouldBe("README.md");
        Value("description").ShouldNotBeNullOrWhiteSpace();
        Value("description").ShouldNotBe("Package Description");
        var dependencies = metadata
            .Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => (string)element.Attribute("id")!)
            .Distinct();
        dependencies.ShouldBeSubsetOf(["ClientGen.Json", "JsonSubTypes", "Newtonsoft.Json"]);
        archive.Entries.Select(entry => entry.FullName).ShouldContain("README.md");
        archive
            .Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal))
            .Select(entry => entry.FullName.Split('/')[1])
            .ShouldBe(["net10.0", "net8.0", "netstandard2.0"], ignoreOrder: true);
        archive
            .Entries.Where(entry =>
                entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal)
            )
            .Count()
            .ShouldBe(3);
    }

    private void Consume()
    {
        using var elsewhere = new OutsideFolder();
        elsewhere.Write(
            "Consumer.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>7.3</LangVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{_copy.At("feed")}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="ClientGen.Claid.Contracts" Version="0.1.0" /></ItemGroup>
            </Project>
            """
        );
        elsewhere.Write(
            "Consumer.cs",
            """
            using System.Collections.Generic;
            using ClientGen.Claid;
            using Newtonsoft.Json;
            public static class Consumer
            {
                public static string Write()
                {
                    return JsonConvert.SerializeObject(new BatchEditRequest
                    {
                        Input = new List<string> { "https://a.example/b.jpg" },
                        Operations = new ImageOperations { Resizing = new ResizingOptions { Width = 1000, Height = Dimension.Auto,
                          Fit = Fit.Outpaint("15%") } },
                        Output = new OutputOptions { Format = new JpegFormat { Quality = 85 } },
                    });
                }
                public static string Read(string json)
                {
                    var edit = JsonConvert.DeserializeObject<BatchEdit>(json);
                    switch (edit.Status.Value) { case JobStatus.Values.Error: return edit.Errors[0].Error; }
                    BatchEditRequest asked;
                    if (!edit.Request.TryPickBatchEditRequest(out asked)) return edit.Request.ToString();
                    return asked.Input.Match(text => text, list => list[0], options => options.Source, raw => raw.ToString());
                }
            }
            """
        );
        // A cache of its own: packages of this version may have been other ones.
        Dotnet
            .Run(
                elsewhere.Path,
                "build",
                "-nodeReuse:false",
                "-v:minimal",
                $"-p:RestorePackagesPath={elsewhere.File("packages")}"
            )
            .Succeeds();
        var assets = JObject.Parse(File.ReadAllText(elsewhere.File("obj/project.assets.json")));
        var packages = ((JObject)((JObject)assets["targets"]!).Properties().Single().Value)
            .Properties()
            .Select(package => package.Name.Split('/')[0]);
        // NETStandard.Library and its Microsoft.NETCore.Platforms are what the SDK gives every project of that framework.
        packages
            .Except(["NETStandard.Library", "Microsoft.NETCore.Platforms"])
            .ShouldBe(["ClientGen.Claid.Contracts", "ClientGen.Json", "JsonSubTypes", "Newtonsoft.Json"], ignoreOrder: true);
    }
}
