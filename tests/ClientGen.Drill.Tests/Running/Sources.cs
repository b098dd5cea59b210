using System.Collections.Concurrent;
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
    private static readonly ConcurrentDictionary<(string Vendor, string Document), IReadOnlyDictionary<string, string>> Written = new();

    private static readonly NSwagRun NSwag = new(Repository.At("generators", "nswag"));

    /// <summary>All of it in one text, to look into.</summary>
    public string Text => string.Concat(Files.Values);

    public static Sources Generate(VendorCode vendor, string document, string overlay)
    {
        var diagnostics = new DiagnosticBag();
        var output = GeneratorRun.Generate(
            (document, vendor.Document),
            (overlay, vendor.Overlay),
            vendor.Namespace,
            diagnostics,
            utf8: true
        );
        if (output is null)
            return new(new Dictionary<string, string>(), diagnostics.Items, diagnostics.Notes);
        // NSwag takes half of the time, and the same document gives the same code.
        var written = Written.TryGetValue((vendor.Name, output.Document), out var known) ? known : Write(vendor, output, diagnostics);
        if (written.Count > 0)
            Written[(vendor.Name, output.Document)] = written;
        var own = output.Files.Where(file => file.Name != GeneratedFile.Document);
        return new(
            written.Count == 0 ? written : own.Select(file => KeyValuePair.Create(file.Name, file.Text)).Concat(written).ToDictionary(),
            diagnostics.Items,
            diagnostics.Notes
        );
    }

    private static IReadOnlyDictionary<string, string> Write(VendorCode vendor, GeneratorRun.Output output, DiagnosticBag diagnostics)
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-drill-");
        try
        {
            File.WriteAllText(
                System.IO.Path.Combine(folder.FullName, GeneratedFile.Document),
                output.Document,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
            );
            return NSwag.Generate(vendor.Document, vendor.Namespace, folder.FullName, diagnostics)
                ? Read(folder)
                : new Dictionary<string, string>();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How many lines differ from those of others. What reads and writes bytes says once more what the models say, by the number
    /// of each member: nobody reads it.</summary>
    public LineCount LinesSince(Sources before) =>
        Files
            .Keys.Union(before.Files.Keys)
            .Where(name => name != GeneratedFile.Utf8)
            .Select(name => LineCount.Between(before.Files.GetValueOrDefault(name, ""), Files.GetValueOrDefault(name, "")))
            .Aggregate(default(LineCount), (sum, count) => sum + count);

    /// <summary>Whether they are those, byte for byte.</summary>
    public bool IsSameAs(Sources other) =>
        Files.Count == other.Files.Count && Files.All(file => other.Files.GetValueOrDefault(file.Key) == file.Value);

    private static Dictionary<string, string> Read(DirectoryInfo folder) =>
        folder.EnumerateFiles("*.cs").ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName), StringComparer.Ordinal);
}
