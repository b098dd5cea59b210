using System.IO.Compression;

namespace ClientGen.OpenApi.Sources;

/// <summary>The document that a client's NuGet package carries: <c>spec/openapi.json</c>, with its overlay beside it.</summary>
internal sealed class PackageSource(string name, string file) : ISpecSource
{
    public string MainPath => "spec/openapi.json";

    public string Describe(string path) => path == MainPath ? name : $"{name}/{path}";

    public string WhyNot(string path) => "the package carries no document (spec/openapi.json); those of generated clients do";

    public string? Read(string path)
    {
        try
        {
            using var package = ZipFile.OpenRead(file);
            if (package.GetEntry(path) is not { } entry)
                return null;
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SpecException(name, "the package cannot be read: " + e.Message, innerException: e);
        }
    }
}
