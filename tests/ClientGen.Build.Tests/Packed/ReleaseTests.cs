using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using ClientGen.Build.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ClientGen.Build.Tests.Packed;

/// <summary>What a published version says of its sources, and what the next one is held against.</summary>
[Slow("packs everything, where asked to")]
public sealed class ReleaseTests
{
    // Of custom debug information in a portable PDB: the map from paths to addresses.
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    /// <summary>Debuggers fetch each source from the remote, at the commit that was packed.</summary>
    [Fact]
    public void Symbols_name_the_address_of_their_sources()
    {
        var release = Release.Once;
        var symbols = Directory.GetFiles(release.Feed, "*.snupkg");
        symbols.Length.ShouldBeGreaterThan(10);
        foreach (var package in symbols)
        {
            using var archive = ZipFile.OpenRead(package);
            var files = archive.Entries.Where(entry => IsOurs(entry.Name)).ToList();
            files.ShouldNotBeEmpty(package);
            foreach (var pdb in files)
            {
                ((string)SourcesOf(pdb)["documents"]!["/_/*"]!).ShouldBe(
                    $"https://raw.githubusercontent.com/example/clientgen/{release.Commit}/*",
                    $"{package}: {pdb.FullName}"
                );
            }
        }
    }

    [Fact]
    public void The_version_comes_from_the_tag()
    {
        var names = Directory.GetFiles(Release.Once.Feed, "*.nupkg").Select(Path.GetFileNameWithoutExtension).ToList();
        names.Count.ShouldBeGreaterThan(12);
        names.Where(name => !name!.EndsWith("." + Release.Version, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>With the previous version named, packing stops at what breaks its users.</summary>
    [Fact]
    public void A_break_since_the_baseline_stops_the_packing()
    {
        var release = Release.Once;
        const string File = "src/ClientGen.Json/IBilledRequest.cs";
        var path = Path.Combine(release.Root, File);
        var text = System.IO.File.ReadAllText(path);
        Pack().Succeeds();
        System.IO.File.WriteAllText(
            path,
            text.Replace("ExpectedCost ExpectedCost { get; }", "ExpectedCost Cost { get; }", StringComparison.Ordinal)
        );
        try
        {
            var broken = Pack();
            broken.ExitCode.ShouldNotBe(0);
            broken.Output.ShouldContain("CP0002");
            broken.Output.ShouldContain("IBilledRequest.ExpectedCost");
        }
        finally
        {
            System.IO.File.WriteAllText(path, text);
        }

        Dotnet.Result Pack() =>
            Dotnet.Run(
                release.Root,
                "pack",
                "src/ClientGen.Json",
                "-o",
                Path.Combine(release.Root, "next"),
                "-nodeReuse:false",
                "-v:minimal",
                "-p:RunAnalyzers=false",
                "-p:NuGetAudit=false",
                $"-p:PackageValidationBaselineVersion={Release.Version}",
                $"-p:RestoreAdditionalProjectSources={release.Feed}",
                // The version it is held against is no package of the user's.
                $"-p:RestoreFallbackFolders={ConsumerProps.Cache}",
                $"-p:RestorePackagesPath={Path.Combine(release.Root, "packages")}"
            );
    }

    // A tool brings those of others along.
    private static bool IsOurs(string file) =>
        file.StartsWith("clientgen", StringComparison.OrdinalIgnoreCase) && file.EndsWith(".pdb", StringComparison.Ordinal);

    private static JObject SourcesOf(ZipArchiveEntry pdb)
    {
        using var bytes = new MemoryStream();
        using (var stream = pdb.Open())
            stream.CopyTo(bytes);
        bytes.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(bytes);
        var reader = provider.GetMetadataReader();
        var map = reader
            .CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == SourceLink);
        return JObject.Parse(Encoding.UTF8.GetString(reader.GetBlobBytes(map.Value)));
    }
}
