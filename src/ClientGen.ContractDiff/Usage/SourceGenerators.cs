using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ClientGen.ContractDiff.Usage;

/// <summary>Runs a project's source generators, as its build does: the code of a Razor page is seen only so.</summary>
internal static class SourceGenerators
{
    public static Compilation Run(
        string project,
        CSharpCompilation compilation,
        CSharpCommandLineArguments arguments,
        ICollection<string> notes
    )
    {
        var folder = arguments.BaseDirectory ?? "";
        var generators = arguments
            .AnalyzerReferences.Select(a => Path.Combine(folder, a.FilePath))
            .Where(File.Exists)
            .SelectMany(path => Load(project, path, notes))
            .ToList();
        if (generators.Count == 0)
            return compilation;
        var files = arguments.AdditionalFiles.Where(f => File.Exists(f.Path)).Select(f => (AdditionalText)new FileText(f.Path));
        var settings = AnalyzerConfigSet.Create(
            arguments.AnalyzerConfigPaths.Where(File.Exists).Select(p => AnalyzerConfig.Parse(Read(p), p)).ToList()
        );
        var driver = CSharpGeneratorDriver.Create(generators, files, (CSharpParseOptions)arguments.ParseOptions, new Settings(settings));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var diagnostics);
        foreach (var failed in diagnostics.Where(d => d.Id is "CS8784" or "CS8785"))
        {
            notes.Add(
                $"{project}: a source generator failed, so what it writes was not looked at: "
                    + $"{failed.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"
            );
        }
        return complete;
    }

    private static ImmutableArray<ISourceGenerator> Load(string project, string path, ICollection<string> notes)
    {
        var reference = new AnalyzerFileReference(path, new Loader());
        reference.AnalyzerLoadFailed += (_, fault) =>
            notes.Add(
                $"{project}: the source generators in {Path.GetFileName(path)} could not be loaded, so what they write was not "
                    + $"looked at: {fault.Message}"
            );
        return reference.GetGenerators(LanguageNames.CSharp);
    }

    private static SourceText Read(string path)
    {
        using var stream = File.OpenRead(path);
        return SourceText.From(stream);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // What lies beside an assembly that is loaded from a file is found without being told.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => Read(path);
    }

    private sealed class Settings(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

        private Options Of(string path) => new(set.GetOptionsForSourcePath(path).AnalyzerOptions);
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            var found = values.TryGetValue(key, out var known);
            value = known ?? "";
            return found;
        }
    }
}
