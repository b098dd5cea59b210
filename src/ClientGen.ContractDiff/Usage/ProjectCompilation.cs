using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ClientGen.ContractDiff.Usage;

/// <summary>Makes a compilation of the arguments the C# compiler would get.</summary>
internal static class ProjectCompilation
{
    public static Compilation Of(string project, IReadOnlyList<string> arguments, ICollection<string> notes)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(project))!;
        var parsed = CSharpCommandLineParser.Default.Parse(arguments, folder, sdkDirectory: null);
        var missing = parsed.MetadataReferences.Select(r => Path.Combine(folder, r.Reference)).Where(r => !File.Exists(r)).ToList();
        if (missing.Count > 0)
            throw new SpecException(project, $"it refers to {missing[0]}, which is not there; run: dotnet build \"{project}\"");
        var trees = new List<SyntaxTree>();
        foreach (var source in parsed.SourceFiles.Select(s => s.Path))
        {
            if (!File.Exists(source))
            {
                notes.Add($"{project}: the source file {source} is not there and was left out");
                continue;
            }

            using var stream = File.OpenRead(source);
            trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(stream), parsed.ParseOptions, source));
        }

        var references = parsed.MetadataReferences.Select(r =>
            MetadataReference.CreateFromFile(Path.Combine(folder, r.Reference), r.Properties)
        );
        // Members that only the compiled client itself may name are followed, too.
        var compilation = CSharpCompilation.Create(
            parsed.CompilationName,
            trees,
            references,
            parsed.CompilationOptions.WithMetadataImportOptions(MetadataImportOptions.All)
        );
        return SourceGenerators.Run(project, compilation, parsed, notes);
    }
}
