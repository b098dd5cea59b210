namespace ClientGen.Build.Tests.Support;

/// <summary>Part of the repository, built once, and a second copy of all its files from which it is put back.</summary>
internal sealed class WarmClone
{
    /// <summary>The files at the root that every project's build reads.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
        "Packages.targets",
        "icon.png",
        "global.json",
        "BannedSymbols.txt",
        ".editorconfig",
        "src/Directory.Build.props",
    ];

    private readonly string _kept;

    public WarmClone()
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-build-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        (Root, _kept) = (Path.Combine(folder.FullName, "clone"), Path.Combine(folder.FullName, "kept"));
        foreach (var file in Files)
            Take(file, Root);
        foreach (var part in BuildFolders.All)
            TakeFolder(part, Root);
        Acme.Write(Root);
        FirstBuild = Dotnet.Build(Root, Acme.Client).Succeeds();
        Mirror(Root, _kept);
    }

    public string Root { get; }

    public Dotnet.Result FirstBuild { get; }

    /// <summary>Makes every file what it was after the first build, and removes those that came since.</summary>
    public void PutBack() => Mirror(_kept, Root);

    /// <summary>Copies a folder of the repository.</summary>
    public static void TakeFolder(string folder, string root)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At(folder), "*", SearchOption.AllDirectories))
            Take(Path.GetRelativePath(Repository.Root, file), root);
    }

    /// <summary>Copies one file of the repository.</summary>
    public static void Take(string relative, string root)
    {
        var target = Path.Combine(root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Repository.At(relative), target);
    }

    // A copied file keeps its time, so that a build finds nothing changed, and a file of the same length and time is the same.
    private static void Mirror(string from, string to)
    {
        var target = Directory.CreateDirectory(to);
        var source = new DirectoryInfo(from);
        foreach (var file in target.GetFiles().Where(file => !File.Exists(Path.Combine(from, file.Name))))
            file.Delete();
        foreach (var folder in target.GetDirectories().Where(folder => !Directory.Exists(Path.Combine(from, folder.Name))))
            folder.Delete(recursive: true);
        foreach (var file in source.GetFiles())
        {
            var copy = new FileInfo(Path.Combine(to, file.Name));
            if (!copy.Exists || copy.Length != file.Length || copy.LastWriteTimeUtc != file.LastWriteTimeUtc)
                file.CopyTo(copy.FullName, overwrite: true);
        }
        foreach (var folder in source.GetDirectories())
            Mirror(folder.FullName, Path.Combine(to, folder.Name));
    }
}
