using System.IO.Compression;

namespace ClientGen.Build.Tests.Support;

/// <summary>A throw-away feed with an NSwag.MSBuild package made of the binaries that the npm package carries.</summary>
internal static class NSwagFeed
{
    public const string Version = "14.7.1";

    public static string Write(Copy copy)
    {
        Directory.CreateDirectory(copy.At("feed"));
        using var package = ZipFile.Open(copy.At($"feed/NSwag.MSBuild.{Version}.nupkg"), ZipArchiveMode.Create);
        Add(package, "NSwag.MSBuild.nuspec", $"""
            <?xml version="1.0"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>NSwag.MSBuild</id><version>{Version}</version><authors>test</authors><description>The tool, for a test.</description></metadata>
            </package>
            """);
        Add(package, "build/NSwag.MSBuild.props", """
            <Project>
              <PropertyGroup><NSwagDir_Net100>$(MSBuildThisFileDirectory)../tools/Net100/</NSwagDir_Net100></PropertyGroup>
            </Project>
            """);
        var binaries = copy.At("generators/nswag/node_modules/nswag/bin/binaries/Net100");
        foreach (var file in Directory.EnumerateFiles(binaries, "*", SearchOption.AllDirectories))
            package.CreateEntryFromFile(file, "tools/Net100/" + Path.GetRelativePath(binaries, file).Replace('\\', '/'), CompressionLevel.NoCompression);
        return copy.At("feed");
    }

    private static void Add(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
