namespace ClientGen.OpenApi.Sources;

/// <summary>A document that is in memory, such as one embedded in an assembly; it has no files beside it.</summary>
internal sealed class TextSource(string name, string text) : ISpecSource
{
    public string MainPath => name;

    public string Describe(string path) => path;

    public string? Read(string path) => path == name ? text : null;
}
