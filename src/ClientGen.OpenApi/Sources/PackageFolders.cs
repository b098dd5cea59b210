using System.Xml;
using System.Xml.Linq;

namespace ClientGen.OpenApi.Sources;

/// <summary>Finds a NuGet package on this machine: in the folder that restores unpack to, and in feeds that are folders. The network is
/// not asked.</summary>
internal static class PackageFolders
{
    /// <summary>The package's file.</summary>
    /// <param name="asked">Id and version, as in <c>ClientGen.Claid@0.1.0</c>.</param>
    /// <param name="workingFolder">Where the search for <c>nuget.config</c> begins; null for the current folder.</param>
    /// <exception cref="SpecException">There is no such package.</exception>
    public static string Find(string asked, string? workingFolder)
    {
        var at = asked.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at == asked.Length - 1)
            throw new SpecException("package:" + asked, "write id and version, as in package:ClientGen.Claid@0.1.0");
        var (id, version) = (asked[..at], asked[(at + 1)..]);
        if (id.AsSpan().ContainsAny("/\\:") || version.AsSpan().ContainsAny("/\\:"))
            throw new SpecException("package:" + asked, "an id and a version have no separators of paths");
        var folders = Folders(workingFolder ?? Directory.GetCurrentDirectory()).Distinct(StringComparer.Ordinal).ToList();
        return folders.SelectMany(folder => Candidates(folder, id, version)).FirstOrDefault(File.Exists)
            ?? throw new SpecException(
                "package:" + asked,
                $"there is no such package in {string.Join(", ", folders)}; restore a project that uses it, or name its .nupkg file"
            );
    }

    // As restores lay them out, as feeds in folders do, and as files lie beside one another.
    private static IEnumerable<string> Candidates(string folder, string id, string version)
    {
        var (lower, file) = (id.ToLowerInvariant(), $"{id}.{version}.nupkg");
        yield return Path.Combine(folder, lower, version, file.ToLowerInvariant());
        yield return Path.Combine(folder, id, version, file);
        yield return Path.Combine(folder, file);
        yield return Path.Combine(folder, file.ToLowerInvariant());
    }

    private static IEnumerable<string> Folders(string start)
    {
        yield return Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            foreach (var config in new[] { "nuget.config", "NuGet.config", "NuGet.Config" })
            {
                var path = Path.Combine(folder.FullName, config);
                foreach (var source in File.Exists(path) ? Sources(path) : [])
                {
                    var local = Path.GetFullPath(source, folder.FullName);
                    if (!source.Contains("://", StringComparison.Ordinal) && Directory.Exists(local))
                        yield return local;
                }
            }
        }
    }

    private static List<string> Sources(string config)
    {
        try
        {
            return
            [
                .. XDocument
                    .Load(config)
                    .Descendants("packageSources")
                    .Elements("add")
                    .Select(add => (string?)add.Attribute("value"))
                    .OfType<string>(),
            ];
        }
        catch (XmlException e)
        {
            throw new SpecException(config, "this is no valid XML: " + e.Message, innerException: e);
        }
    }
}
