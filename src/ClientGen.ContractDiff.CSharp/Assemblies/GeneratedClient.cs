using System.Text;
using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.Generator;
using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>Generates and compiles a document's client in this process, as the build does.</summary>
internal static class GeneratedClient
{
    private const int MostShown = 10;

    /// <summary>The compiled client, as the check reads it.</summary>
    /// <param name="spec">The document.</param>
    /// <param name="overlay">Its overlay, if it has one.</param>
    /// <param name="rootNamespace">The namespace of what is generated.</param>
    /// <param name="vendor">The vendor's name where neither says it: the same for both documents, whatever their files are called.</param>
    /// <exception cref="SpecException">It cannot be generated or compiled; the message lists why.</exception>
    public static IAssemblySymbol Of(Spec spec, TextFile? overlay, string rootNamespace, string vendor)
    {
        var assembly = Compile(spec, Generate(spec, overlay, rootNamespace, vendor), rootNamespace);
        var reading = CSharpCompilation.Create("Comparison", references: [.. ClientReferences.Assemblies, assembly]);
        return (IAssemblySymbol)reading.GetAssemblyOrModuleSymbol(assembly)!;
    }

    private static List<SyntaxTree> Generate(Spec spec, TextFile? overlay, string rootNamespace, string vendor)
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-diff-");
        try
        {
            var diagnostics = new DiagnosticBag();
            var output = GeneratorRun.Generate(
                (spec.Json, spec.Name),
                overlay is null ? null : (overlay.Text, overlay.Name),
                rootNamespace,
                diagnostics,
                vendor: vendor
            );
            foreach (var (name, text) in output?.Files ?? [])
                File.WriteAllText(Path.Combine(folder.FullName, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (output is null || !new NSwagRun(NSwagFolder.Beside).Generate(spec.Name, rootNamespace, folder.FullName, diagnostics))
                throw Refused(spec, "generated", [.. diagnostics.Items.Select(d => d.ToString())]);
            return
            [
                .. folder
                    .EnumerateFiles("*.cs")
                    .OrderBy(f => f.Name, StringComparer.Ordinal)
                    .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.FullName), ClientReferences.Language, file.Name)),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PortableExecutableReference Compile(Spec spec, List<SyntaxTree> sources, string rootNamespace)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            deterministic: true,
            warningLevel: 0
        );
        var compilation = CSharpCompilation.Create(
            rootNamespace,
            [.. ClientReferences.SharedSources, .. sources],
            ClientReferences.Assemblies,
            options
        );
        using var image = new MemoryStream();
        // Declarations alone, as in a reference assembly: the check compares nothing else, and half of the time would go into bodies.
        var result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true));
        if (!result.Success)
        {
            throw Refused(
                spec,
                "compiled",
                [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())]
            );
        }
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static SpecException Refused(Spec spec, string what, IReadOnlyList<string> errors)
    {
        var more = errors.Count > MostShown ? $"\n  and {errors.Count - MostShown} more" : "";
        return new(
            "--csharp",
            $"the client of {spec.Name} could not be {what}:{string.Concat(errors.Take(MostShown).Select(error => "\n  " + error))}{more}"
        );
    }
}
