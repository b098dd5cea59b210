using System.IO.Compression;

namespace ClientGen.ContractDiff.Tests.Documents;

/// <summary>The document that a client's package carries.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Document = "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {}}";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contract-package-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void It_is_read_from_the_file_and_from_a_feed_that_is_a_folder()
    {
        var file = Pack("Some.Client.1.2.3.nupkg", ("spec/openapi.json", Document), ("spec/overlay.json", "{}"));
        File.WriteAllText(
            Path.Combine(_folder.FullName, "nuget.config"),
            "<configuration><packageSources><add key=\"here\" value=\".\" /></packageSources></configuration>"
        );
        foreach (var spec in new[] { SpecLoader.Load(file), SpecLoader.Load("package:Some.Client@1.2.3", _folder.FullName) })
        {
            spec.Version.ShouldBe("3.1.0");
            spec.ReadBeside("overlay.json")!.Value.Text.ShouldBe("{}");
        }
    }

    [Theory]
    [InlineData("package:Some.Client@9.9.9", "there is no such package in")]
    [InlineData("package:Some.Client", "write id and version")]
    [InlineData("package:../up@1.0.0", "no separators")]
    public void What_is_not_there_is_told(string name, string words) =>
        Should.Throw<SpecException>(() => SpecLoader.Load(name, _folder.FullName)).Message.ShouldContain(words);

    [Fact]
    public void A_package_without_a_document_is_told()
    {
        var file = Pack("Other.1.0.0.nupkg", ("lib/a.txt", "a"));
        Should.Throw<SpecException>(() => SpecLoader.Load(file)).Message.ShouldContain("carries no document");
    }

    private string Pack(string name, params (string Path, string Text)[] entries)
    {
        var file = Path.Combine(_folder.FullName, name);
        using var package = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var (path, text) in entries)
        {
            using var writer = new StreamWriter(package.CreateEntry(path).Open());
            writer.Write(text);
        }

        return file;
    }
}
