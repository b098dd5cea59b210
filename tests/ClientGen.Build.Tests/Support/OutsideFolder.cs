namespace ClientGen.Build.Tests.Support;

/// <summary>A folder that no build file of the repository reaches.</summary>
internal sealed class OutsideFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clientgen-consumer-");

    public string Path => _folder.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text) => System.IO.File.WriteAllText(File(name), text);

    public void Dispose() => _folder.Delete(recursive: true);
}
