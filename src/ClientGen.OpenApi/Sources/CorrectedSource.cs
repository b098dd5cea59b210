namespace ClientGen.OpenApi.Sources;

/// <summary>Files of another source, the first with a text of its own.</summary>
internal sealed class CorrectedSource(ISpecSource source, string text) : ISpecSource
{
    public string MainPath => source.MainPath;

    public DateOnly? Day => source.Day;

    public string Describe(string path) => source.Describe(path);

    public string? Read(string path) => path == MainPath ? text : source.Read(path);
}
