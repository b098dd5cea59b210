namespace ClientGen.Testing.Tests.Guides;

/// <summary>A folder with photos, as the current one.</summary>
internal sealed class CurrentFolder : IDisposable
{
    private readonly string _before = Environment.CurrentDirectory;
    private readonly Folder _folder = new();

    public CurrentFolder()
    {
        SampleRun.Furnish(_folder.Root);
        Environment.CurrentDirectory = _folder.Root;
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Dispose();
    }
}
