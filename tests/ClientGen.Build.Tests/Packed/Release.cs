using System.Diagnostics;
using System.Xml.Linq;
using ClientGen.Build.Tests.Support;

namespace ClientGen.Build.Tests.Packed;

/// <summary>All packages, as docs/publishing.md packs them: out of a clone with a remote and a tag.</summary>
internal sealed class Release
{
    public const string Remote = "https://github.com/example/clientgen";
    public const string Version = "0.2.0";

    // Packing all takes minutes.
    private const string Switch = "CLIENTGEN_PACKAGES";

    private static readonly Lazy<Release> Packed = new(() => new Release());

    private Release()
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-release-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        (Root, Feed) = (Path.Combine(folder.FullName, "source"), Path.Combine(folder.FullName, "feed"));
        foreach (var file in Git(Repository.Root, "ls-files", "--cached", "--others", "--exclude-standard").Split('\n'))
        {
            if (file.Length > 0 && File.Exists(Repository.At(file)))
                WarmClone.Take(file, Root);
        }
        Git(Root, "init", "-q");
        Git(Root, "remote", "add", "origin", Remote + ".git");
        Commit = Tag(Version);
        Dotnet.Run(Root, "pack", "-o", Feed, "-nodeReuse:false", "-v:minimal", "-p:RunAnalyzers=false", "-p:NuGetAudit=false").Succeeds();
    }

    /// <summary>The packages; skips the test where nobody asked for them.</summary>
    public static Release Once
    {
        get
        {
            Assert.SkipUnless(
                Environment.GetEnvironmentVariable(Switch) == "all",
                $"Packing everything takes minutes: {Switch}=all does it, as nightly.yml does."
            );
            return Packed.Value;
        }
    }

    /// <summary>The clone that was packed.</summary>
    public string Root { get; }

    /// <summary>The folder of the packages.</summary>
    public string Feed { get; }

    /// <summary>The commit that was packed.</summary>
    public string Commit { get; }

    /// <summary>A project of somebody's own beside the feed.</summary>
    /// <param name="project">The project file's content.</param>
    /// <param name="name">Its name.</param>
    public OutsideFolder Consumer(string project, string name = "Consumer.csproj")
    {
        var folder = new OutsideFolder();
        folder.Write("Directory.Build.props", ConsumerProps.Of(Feed, folder.File("packages")));
        folder.Write(name, project);
        return folder;
    }

    /// <summary>The application of <c>tests/fixtures/trimmed</c> beside the feed, with nothing else of the repository.</summary>
    public OutsideFolder Application()
    {
        var folder = new OutsideFolder();
        foreach (var part in new[] { "tests/fixtures/trimmed", "src/ClientGen.Cli/Demo" })
            WarmClone.TakeFolder(part, folder.Path);
        folder.Write("Directory.Build.props", ConsumerProps.Of(Feed, folder.File("packages")));
        var versions = XDocument.Load(Repository.At("Directory.Packages.props"));
        versions.Root!.Add(
            new XElement(
                "ItemGroup",
                new[] { "ClientGen.Autoenhance", "ClientGen.Claid", "ClientGen.PerfectlyClear" }.Select(package => new XElement(
                    "PackageVersion",
                    new XAttribute("Include", package),
                    new XAttribute("Version", Version)
                ))
            )
        );
        folder.Write("Directory.Packages.props", versions.ToString());
        return folder;
    }

    /// <summary>Commits what is there and gives it a version.</summary>
    public string Tag(string version)
    {
        Git(Root, "add", "-A");
        Git(Root, "-c", "user.name=tests", "-c", "user.email=tests@example.com", "commit", "-q", "-m", version);
        Git(Root, "tag", "v" + version);
        return Git(Root, "rev-parse", "HEAD").Trim();
    }

    private static string Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, string.Join(' ', arguments));
        return output;
    }
}
