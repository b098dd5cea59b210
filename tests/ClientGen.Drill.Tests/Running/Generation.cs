using ClientGen.Generator;
using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.Drill.Tests.Running;

/// <summary>What the generator makes of a document: its files, or what is wrong.</summary>
/// <param name="Files">The C# files by name; empty when something is wrong.</param>
/// <param name="Errors">What stops the build.</param>
internal sealed record Generation(IReadOnlyDictionary<string, string> Files, IReadOnlyList<Diagnostic> Errors)
{
    private static readonly NSwagRun NSwag = new(Repository.At("generators", "nswag"));

    public static Generation Of(string vendor, string document, string overlay)
    {
        var folder = Directory.CreateTempSubdirectory("clientgen-drill-");
        try
        {
            string Write(string name, string text)
            {
                var file = Path.Combine(folder.FullName, vendor, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
                return file;
            }
            var output = Path.Combine(folder.FullName, "out");
            var diagnostics = new DiagnosticBag();
            var asked = new Vendor(
                vendor,
                VendorFiles.Of(vendor).Namespace,
                Write("openapi.json", document),
                Write("overlay.json", overlay),
                output
            );
            return VendorRun.Generate(asked, NSwag, diagnostics)
                ? new(
                    Directory
                        .EnumerateFiles(output, "*.g.cs")
                        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal),
                    []
                )
                : new(new Dictionary<string, string>(), diagnostics.Items);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How many lines of C# came and went, wherever they stand.</summary>
    public string LinesAgainst(Generation before)
    {
        var (was, now) = (Lines(before), Lines(this));
        int Missing(Dictionary<string, int> from, Dictionary<string, int> to) =>
            from.Sum(line => Math.Max(0, line.Value - to.GetValueOrDefault(line.Key)));
        return (Missing(now, was), Missing(was, now)) is (0, 0) ? "0" : $"+{Missing(now, was)} −{Missing(was, now)}";
    }

    private static Dictionary<string, int> Lines(Generation generation) =>
        generation.Files.Values.SelectMany(text => text.Split('\n')).CountBy(line => line, StringComparer.Ordinal).ToDictionary();
}
