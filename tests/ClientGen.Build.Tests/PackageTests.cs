using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ClientGen.Build.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ClientGen.Build.Tests;

/// <summary>What the packages carry, and that a plain consumer of the data contracts gets by with them.</summary>
[Slow("builds projects")]
public sealed class PackageTests
{
    private static IEnumerable<string> Libraries => Feed.Once.Packages.Where(package => Path.GetExtension(package) == ".nupkg");

    [Fact]
    public void APackage_SaysWhatItIs()
    {
        foreach (var package in Libraries)
            CheckMetadata(package);
    }

    /// <summary>What is packed names its sources from the root of the repository, which is <c>/_/</c> to everybody.</summary>
    [Fact]
    public void NoFileOfAPackage_HoldsAPathOfThisMachine()
    {
        var root = Path.GetDirectoryName(Feed.Once.Root)!;
        foreach (var package in Feed.Once.Packages)
        {
            using var archive = ZipFile.OpenRead(package);
            archive.Entries.Where(entry => Holds(entry, root)).Select(entry => entry.FullName).ShouldBeEmpty(package);
        }
    }

    [Fact]
    public void EachLibrary_HasItsSymbols()
    {
        var symbols = Feed.Once.Packages.Where(package => Path.GetExtension(package) == ".snupkg").Select(Path.GetFileNameWithoutExtension);
        var libraries = Libraries
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.StartsWith("ClientGen.MSBuild", StringComparison.Ordinal));
        symbols.ShouldBe(libraries, ignoreOrder: true);
    }

    [Fact]
    public void ADtoOnlyConsumer_BuildsAgainstTheContractsPackage() => Consume();

    private static bool Holds(ZipArchiveEntry entry, string text)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var content = bytes.ToArray().AsSpan();
        return content.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || content.IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
    }

    private static void CheckMetadata(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var nuspec = archive.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        var id = Value("id")!;
        Value("license").ShouldBe("MIT");
        Value("readme").ShouldBe("README.md");
        Value("icon").ShouldBe("icon.png");
        Value("version")!.ShouldStartWith("0.1.0-alpha", customMessage: "a folder without git has no tags");
        Value("description").ShouldNotBeNullOrWhiteSpace();
        Value("description").ShouldNotBe("Package Description");
        Value("tags").ShouldNotBeNullOrWhiteSpace();
        Value("releaseNotes").ShouldStartWith("## ");
        Read(archive, "README.md").ShouldStartWith($"# {id}\n");
        archive.Entries.Select(entry => entry.FullName).ShouldContain("icon.png");
        if (id == "ClientGen.MSBuild")
            CheckTool(archive, metadata);
        else
            CheckLibrary(archive);
        if (id == "ClientGen.Claid.Contracts")
            Dependencies(metadata).ShouldBeSubsetOf(["ClientGen.Json", "JsonSubTypes", "Newtonsoft.Json"]);
    }

    private static void CheckLibrary(ZipArchive archive)
    {
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

    // The generator without NSwag, which its own package brings.
    private static void CheckTool(ZipArchive archive, XElement metadata)
    {
        Dependencies(metadata).ShouldBe(["NSwag.MSBuild"]);
        var files = archive.Entries.Select(entry => entry.FullName).ToList();
        files.ShouldContain("build/ClientGen.MSBuild.props");
        files.ShouldContain("build/ClientGen.MSBuild.targets");
        files.ShouldContain("tools/net10.0/ClientGen.Generator.dll");
        files.ShouldContain("tools/net10.0/nswag/templates/Class.liquid");
        files.ShouldNotContain(file => file.Contains("NSwag.", StringComparison.Ordinal));
        files.ShouldNotContain(file => file.StartsWith("lib/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Dependencies(XElement metadata) =>
        metadata
            .Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => (string)element.Attribute("id")!)
            .Distinct();

    private static string Read(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static void Consume()
    {
        using var elsewhere = new OutsideFolder();
        elsewhere.Write("Directory.Build.props", Feed.Once.Props(elsewhere.File("packages")));
        elsewhere.Write(
            "Consumer.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>7.3</LangVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="ClientGen.Claid.Contracts" Version="0.1.0-*" /></ItemGroup>
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
        Dotnet.Run(elsewhere.Path, "build", "-nodeReuse:false", "-v:minimal").Succeeds();
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
