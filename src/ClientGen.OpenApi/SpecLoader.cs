namespace ClientGen.OpenApi;

/// <summary>Opens what a user names on the command line: a file, <c>revision:path</c> in git, or a package.</summary>
public static class SpecLoader
{
    private const string Package = "package:";

    /// <summary>Reads a document and checks that it is one.</summary>
    /// <param name="name">A path, <c>revision:path</c> as <c>git show</c> takes it, <c>package:id@version</c> for what a client's NuGet
    /// package carries, or the path of such a package. A file of that very name wins.</param>
    /// <param name="workingFolder">Where git runs; null for the current folder.</param>
    /// <returns>The document; the files it refers to are read when they are needed.</returns>
    /// <exception cref="SpecException">There is no such file, or it is no OpenAPI document.</exception>
    public static Spec Load(string name, string? workingFolder = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Spec(SourceOf(name, workingFolder));
    }

    private static ISpecSource SourceOf(string name, string? workingFolder)
    {
        if (name.StartsWith(Package, StringComparison.Ordinal) && !File.Exists(name))
            return new PackageSource(name, PackageFolders.Find(name[Package.Length..], workingFolder));
        if (name.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase) && File.Exists(name))
            return new PackageSource(name, name);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        // One letter before the colon is a drive, not a revision.
        if (File.Exists(name) || colon <= 1)
            return new FolderSource(name);
        var (revision, path) = (name[..colon], name[(colon + 1)..]);
        if (path.StartsWith("//", StringComparison.Ordinal))
            throw new SpecException(name, "addresses are not fetched; download the document and name the file");
        if (revision.StartsWith('-'))
            throw new SpecException(name, "a git revision cannot start with '-'");
        if (path.Length == 0)
            throw new SpecException(name, "the path after the colon is missing; write revision:path");
        return new GitSource(revision, path, workingFolder);
    }
}
