using System.Text;
using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Findings;
using ClientGen.Generator;
using ClientGen.Http;
using ClientGen.Json;
using JsonSubTypes;
using Newtonsoft.Json;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>
/// Generates and compiles the clients of two documents and compares the assemblies with the SDK's own check of API
/// compatibility. What is written by hand on top of a client is not part of it.
/// </summary>
public static class AssemblyCheck
{
    /// <summary>Marks the findings of a report as confirmed or not, and adds the differences that no finding explains.</summary>
    /// <param name="old">The old document.</param>
    /// <param name="new">The new document.</param>
    /// <param name="names">The names of both, which the report was made with.</param>
    /// <param name="report">The report.</param>
    /// <param name="choice">Which overlay corrects the documents.</param>
    /// <param name="workingFolder">The folder that the documents' names are relative to, inside a checkout of the repository.</param>
    /// <returns>The marked report.</returns>
    /// <exception cref="SpecException">There is no checkout, the vendor is not known, or a client cannot be generated or compiled.</exception>
    public static DiffReport Confirm(Spec old, Spec @new, SideNames names, DiffReport report, OverlayChoice choice, string workingFolder)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        ArgumentNullException.ThrowIfNull(report);
        var place = ClientPlace.Find(old.Name, @new.Name, workingFolder);
        var overlays = Overlays.Of(old, @new, choice);
        var folder = Directory.CreateTempSubdirectory("clientgen-diff-");
        try
        {
            List<(string Path, string Name)> files = [.. Write(folder, "old", place.Vendor, old, overlays.Old), .. Write(folder, "new", place.Vendor, @new, overlays.New)];
            Run(folder, place, files, $"{old.Name} and {@new.Name}");
            var differences = CompatibilityFile.Read(Text(folder, "removed.xml"), Text(folder, "added.xml"), place.Namespace);
            return AssemblyMatch.Apply(report, differences, names, place.Namespace);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The generator takes the vendor's name from the document's folder.
    private static IEnumerable<(string Path, string Name)> Write(DirectoryInfo folder, string side, string vendor, Spec spec, TextFile? overlay)
    {
        var home = folder.CreateSubdirectory(Path.Combine(side, vendor)).FullName;
        yield return (Put(Path.Combine(home, "openapi.json"), spec.Json), spec.Name);
        if (overlay is not null)
            yield return (Put(Path.Combine(home, "overlay.json"), overlay.Text), overlay.Name);
    }

    private static string Put(string path, string text)
    {
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    private static void Run(DirectoryInfo folder, ClientPlace place, IEnumerable<(string Path, string Name)> files, string documents)
    {
        var references = Put(Path.Combine(folder.FullName, "references.txt"), string.Join('\n', References()));
        var (code, output) = DotnetRun.Of(place.Root,
        [
            "msbuild", ClientPlace.Project, "-nologo", "-verbosity:minimal", "-nodeReuse:false", "-maxCpuCount:2",
            $"-p:Folder={folder.FullName}", $"-p:Vendor={place.Vendor}", $"-p:Namespace={place.Namespace}",
            $"-p:Generator={typeof(GeneratorRun).Assembly.Location}", $"-p:References={references}",
        ]);
        if (code != 0)
            throw new SpecException("--csharp", $"the clients of {documents} could not be generated, compiled and compared:{BuildErrors.Of(output, files)}");
    }

    // The framework this program runs on, and what generated code uses.
    private static IEnumerable<string> References()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var platform = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return platform.Where(path => Path.GetDirectoryName(path) == framework)
            .Concat(new[] { typeof(JsonModel), typeof(ApiTransport), typeof(JsonConvert), typeof(JsonSubtypes) }.Select(type => type.Assembly.Location));
    }

    private static string? Text(DirectoryInfo folder, string file)
    {
        var path = Path.Combine(folder.FullName, file);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
