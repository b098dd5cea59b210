using ClientGen.ContractDiff.CSharp.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Drill.Tests.Running;

/// <summary>Compiles a vendor's two projects as the build does, in this process.</summary>
internal static class Compiler
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using ClientGen.Json;
        """;

    private static readonly string[] OfContracts = ["Contracts.g.cs", "Unions.g.cs", "Checks.g.cs"];

    /// <returns>The errors, as the compiler tells them; empty when both projects compile.</returns>
    public static IReadOnlyList<string> Errors(VendorFiles vendor, IReadOnlyDictionary<string, string> generated, Change? mended)
    {
        using var image = new MemoryStream();
        var contracts = Compile(vendor.Namespace + ".Contracts", Sources(vendor.Contracts, generated, true, mended), []);
        if (Told(contracts.Emit(image).Diagnostics) is { Count: > 0 } errors)
            return errors;
        var client = Compile(
            vendor.Namespace,
            Sources(vendor.Client, generated, false, mended),
            [MetadataReference.CreateFromImage(image.ToArray())]
        );
        return Told(client.GetDiagnostics());
    }

    private static CSharpCompilation Compile(string name, IEnumerable<SyntaxTree> sources, IEnumerable<MetadataReference> more) =>
        CSharpCompilation.Create(
            name,
            [Parse(Usings, "Usings.g.cs"), .. ClientReferences.SharedSources, .. sources],
            [.. ClientReferences.Assemblies, .. more],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 0
            )
        );

    private static IEnumerable<SyntaxTree> Sources(
        IEnumerable<SyntaxTree> written,
        IReadOnlyDictionary<string, string> generated,
        bool contracts,
        Change? mended
    ) =>
        generated
            .Where(file => OfContracts.Contains(file.Key) == contracts)
            .Select(file => Parse(file.Value, file.Key))
            .Concat(
                written
                    .Where(tree => mended?.Gone is not { } gone || !tree.FilePath.EndsWith(gone, StringComparison.Ordinal))
                    .Select(tree => Mended(tree, mended))
            );

    private static SyntaxTree Mended(SyntaxTree tree, Change? mended)
    {
        var before = tree.ToString();
        var after = (mended?.Code ?? []).Aggregate(before, (text, edit) => text.Replace(edit.From, edit.To, StringComparison.Ordinal));
        return after == before ? tree : Parse(after, tree.FilePath);
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ClientReferences.Language, path);

    private static List<string> Told(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .Select(diagnostic =>
                    $"{diagnostic.Location.GetLineSpan().Path}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}): "
                    + $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"
                ),
        ];
}
