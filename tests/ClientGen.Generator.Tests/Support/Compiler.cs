using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Compiles generated code as the projects of the repository do: nullable on, every warning an error, doc comments
/// checked.</summary>
internal static class Compiler
{
    private const string GlobalUsings = "global using System.Linq;";

    private static readonly IReadOnlyList<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("ClientGen.Claid", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // As the SDK does: an assembly built for an older framework runs on this one.
    private static readonly Dictionary<string, ReportDiagnostic> UnifiedVersions = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    // What is bound of the assemblies once is there for all that is added to it.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Vendor.Api",
        [],
        Framework,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable
        ).WithSpecificDiagnosticOptions(UnifiedVersions)
    );

    public static CSharpCompilation Compile(
        IEnumerable<string> sources,
        LanguageVersion version = LanguageVersion.CSharp14,
        IEnumerable<MetadataReference>? references = null
    )
    {
        var options = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, options, $"Source{index}.cs"));
        var compilation = references is null ? Empty : Empty.AddReferences(references);
        return compilation.AddSyntaxTrees(trees);
    }

    /// <summary>Compiles a vendor's contracts and client together, with the polyfill that contracts projects get.</summary>
    public static CSharpCompilation Compile(Generated generated) =>
        Compile([
            GlobalUsings,
            File.ReadAllText(Repository.At("src", "Shared", "UnionPolyfill.cs")).Insert(0, "#nullable enable\nusing System;\n"),
            .. generated.Sources,
        ]);

    /// <summary>Warnings and errors, each with the line it is about.</summary>
    public static IReadOnlyList<string> Problems(this CSharpCompilation compilation) => Problems(compilation.GetDiagnostics());

    /// <summary>The same of what was said already.</summary>
    public static IReadOnlyList<string> Problems(this IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Warning or DiagnosticSeverity.Error)
                .Select(diagnostic =>
                    $"{diagnostic} in: "
                    + $"{diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}"
                ),
        ];

    public static void ShouldCompile(this Generated generated) => Compile(generated).Problems().ShouldBeEmpty();
}
