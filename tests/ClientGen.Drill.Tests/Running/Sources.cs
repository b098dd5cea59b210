using System.Text;
using ClientGen.Generator;
using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.Drill.Tests.Running;

/// <summary>The C# that a build generates from a document and an overlay, or what it says instead.</summary>
/// <param name="Files">The generated files by name; empty where it stopped.</param>
/// <param name="Errors">What is wrong.</param>
/// <param name="Notes">What was assumed.</param>
internal sealed record Sources(IReadOnlyDictionary<string, string> Files, IReadOnlyList<Diagnostic> Errors, IReadOnlyList<Diagnostic> Notes)
{
    private static readonly NSwagRun NSwag = new(Repository.At("generators", "nswag"));

    /// <summary>All of it in one text, to look into.</summary>
    public string Text => string.Concat(Files.Values);

    public static Sources Generate(VendorCode vendor, string document, string overlay)
    {
        var diagnostics = new DiagnosticBag();
        var folder = Directory.CreateTempSubdirectory("clientgen-drill-");
        try
        {
            var output = GeneratorRun.Generate((document, vendor.Document), (overlay, vendor.Overlay), vendor.Namespace, diagnostics);
            foreach (var (name, text) in output?.Files ?? [])
                File.WriteAllText(
                    System.IO.Path.Combine(folder.FullName, name),
                    text,
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
                );
            var isWhole = output is not null && NSwag.Generate(vendor.Document, vendor.Namespace, folder.FullName, diagnostics);
            return new(isWhole ? Read(folder) : new Dictionary<string, string>(), diagnostics.Items, diagnostics.Notes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How many lines differ from those of others.</summary>
    public LineCount LinesSince(Sources before) =>
        Files
            .Keys.Union(before.Files.Keys)
            .Select(name => LineCount.Between(before.Files.GetValueOrDefault(name, ""), Files.GetValueOrDefault(name, "")))
            .Aggregate(default(LineCount), (sum, count) => sum + count);

    private static Dictionary<string, string> Read(DirectoryInfo folder) =>
        folder.EnumerateFiles("*.cs").ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName), StringComparer.Ordinal);
}
