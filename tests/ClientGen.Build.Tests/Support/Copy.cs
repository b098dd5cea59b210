namespace ClientGen.Build.Tests.Support;

/// <summary>A copy of what a build needs of the repository, with a small vendor called Acme, in a folder that goes when the test
/// ends.</summary>
internal sealed class Copy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-build-");

    public Copy()
    {
        foreach (
            var file in new[]
            {
                "Directory.Build.props",
                "Directory.Build.targets",
                "Directory.Packages.props",
                "global.json",
                "BannedSymbols.txt",
                ".editorconfig",
                "src/Directory.Build.props",
            }
        )
            Take(file);
        foreach (var folder in new[] { "generators", "src/ClientGen.Json", "src/ClientGen.JsonSchema", "src/ClientGen.Http", "src/Shared" })
            TakeFolder(folder);
        Acme.Write(this);
    }

    public string Root => _folder.FullName;

    public string At(string relative) => Path.Combine(Root, relative);

    public string Generated(string name) => At("artifacts/generated/acme/" + name);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(relative))!);
        File.WriteAllText(At(relative), text);
    }

    public void Edit(string relative, string from, string to)
    {
        var text = File.ReadAllText(At(relative));
        text.ShouldContain(from);
        File.WriteAllText(At(relative), text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Copies more of the repository.</summary>
    public void TakeFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At(folder), "*", SearchOption.AllDirectories))
            Take(Path.GetRelativePath(Repository.Root, file));
    }

    /// <summary>Copies one file of the repository.</summary>
    public void Take(string relative)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(relative))!);
        File.Copy(Repository.At(relative), At(relative));
    }
}
