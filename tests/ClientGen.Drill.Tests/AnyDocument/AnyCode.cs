using System.Diagnostics;
using System.Text;
using ClientGen.Generator;
using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>Puts a document through generator, NSwag and compiler, in this process and without an overlay.</summary>
internal static class AnyCode
{
    private const string Namespace = "Any.Api";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly NSwagRun NSwag = new(ClientGen.Tests.Repository.At("generators", "nswag"));

    private static readonly CSharpCompilation Around = CSharpCompilation.Create(
        Namespace,
        [
            Parse(string.Concat(ProjectSettings.Usings.Select(name => $"global using {name};\n")), "Usings.cs"),
            .. Directory
                .EnumerateFiles(ClientGen.Tests.Repository.At("src", "Shared"), "*.cs")
                .Select(file => Parse(File.ReadAllText(file), System.IO.Path.GetFileName(file))),
        ],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(path => !System.IO.Path.GetFileName(path).StartsWith("ClientGen.Drill", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: false
        )
    );

    /// <summary>What becomes of a document, within the time that one may take.</summary>
    /// <param name="document">The document.</param>
    /// <param name="compiled">Takes the code.</param>
    /// <param name="overlay">The file of an overlay; null for none.</param>
    /// <param name="defaults">What holds for what nobody says.</param>
    /// <param name="utf8">Whether models are given code that reads and writes bytes.</param>
    public static DocumentResult Try(
        PublicDocument document,
        Action<CSharpCompilation>? compiled = null,
        string? overlay = null,
        Defaults defaults = Defaults.ByMethod,
        bool utf8 = false
    )
    {
        var watch = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        var work = Task.Factory.StartNew(() => Errors(document, bag, compiled, (overlay, defaults, utf8)), TaskCreationOptions.LongRunning);
        try
        {
            if (!work.Wait(Limit))
                return new(document, Fate.Fails, ["too long"], [$"more than {Limit}"], 0, watch.Elapsed);
        }
        catch (AggregateException e)
        {
            var fault = e.GetBaseException();
            return new(document, Fate.Fails, [fault.GetType().Name], [fault.ToString()], bag.Notes.Count, watch.Elapsed);
        }
        var (said, errors) = (work.Result, bag.Items);
        var fate =
            errors.Count > 0
                ? errors.All(IsPlaced)
                    ? Fate.Refused
                    : Fate.Fails
                : said.Count > 0
                    ? Fate.Fails
                    : Fate.Compiles;
        return new(
            document,
            fate,
            [.. errors.Select(error => error.Code).Concat(said.Select(error => error.Id)).Distinct().Order(StringComparer.Ordinal)],
            [.. errors.Select(error => error.ToString()), .. said.Select(Shown)],
            bag.Notes.Count,
            watch.Elapsed
        );
    }

    /// <summary>How much C# is generated, in bytes; 0 for a document that is refused.</summary>
    public static long Size(PublicDocument document)
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-any-");
        try
        {
            var bag = new DiagnosticBag();
            return Generate(document, folder, bag, (null, Defaults.ByMethod, false)) is { } output
                ? output.Files.Where(file => file.Name != GeneratedFile.Document).Sum(file => (long)Encoding.UTF8.GetByteCount(file.Text))
                    + folder.EnumerateFiles("*.cs").Sum(file => file.Length)
                : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static GeneratorRun.Output? Generate(
        PublicDocument document,
        DirectoryInfo folder,
        DiagnosticBag bag,
        (string? Overlay, Defaults Defaults, bool Utf8) given
    )
    {
        if (GeneratorRun.Generate(document.Path, given.Overlay, Namespace, bag, given.Defaults, utf8: given.Utf8) is not { } output)
            return null;
        File.WriteAllText(
            System.IO.Path.Combine(folder.FullName, GeneratedFile.Document),
            output.Document,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        return NSwag.Generate(document.Path, Namespace, folder.FullName, bag) ? output : null;
    }

    // A line of the file, or of a file that was never read.
    private static bool IsPlaced(Generator.Diagnostics.Diagnostic error) =>
        (error.Line > 0 && error.Code != Codes.NSwagRefuses) || error.Code == Codes.UnreadableFile;

    private static IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> Errors(
        PublicDocument document,
        DiagnosticBag bag,
        Action<CSharpCompilation>? compiled,
        (string? Overlay, Defaults Defaults, bool Utf8) given
    )
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-any-");
        try
        {
            if (Generate(document, folder, bag, given) is not { } output)
                return [];
            var compilation = Around.AddSyntaxTrees(
                output
                    .Files.Where(file => file.Name != GeneratedFile.Document)
                    .Select(file => Parse(file.Text, file.Name))
                    .Concat(folder.EnumerateFiles("*.cs").Select(file => Parse(File.ReadAllText(file.FullName), file.Name)))
            );
            compiled?.Invoke(compilation);
            return
            [
                .. compilation
                    .GetDiagnostics()
                    .Where(d => d.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning && d.Id is not ("CS1701" or "CS1702")),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Shown(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var line = diagnostic.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString().Trim();
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {diagnostic.Id}: {diagnostic.GetMessage()} [{line}]";
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ProjectSettings.Language, path);
}
