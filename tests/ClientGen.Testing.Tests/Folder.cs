namespace ClientGen.Testing.Tests;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-");

    public string Root => _folder.FullName;

    public string At(string name) => Path.Combine(Root, name);

    public MemoryStream Open(string name) => new(File.ReadAllBytes(At(name)));

    public void Dispose() => _folder.Delete(recursive: true);
}
