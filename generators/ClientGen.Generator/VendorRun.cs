using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator;

/// <summary>Generates everything for a vendor: what the generator writes itself, and what NSwag writes from its document.</summary>
internal static class VendorRun
{
    /// <summary>Writes the vendor's files, or says in <paramref name="diagnostics"/> what is wrong.</summary>
    public static bool Generate(Vendor vendor, NSwagRun nswag, DiagnosticBag diagnostics, Defaults defaults = Defaults.Asked)
    {
        if (
            GeneratorRun.Generate(vendor.Document, vendor.Overlay, vendor.Namespace, diagnostics, defaults, vendor.Name, vendor.Utf8)
            is not { } output
        )
        {
            return false;
        }
        foreach (var (name, text) in output.Files)
            OutputFile.Write(Path.Combine(vendor.OutputFolder, name), text);
        OutputFile.Write(
            Path.Combine(vendor.OutputFolder, GeneratedFile.Inputs),
            string.Concat(output.OtherFiles.Select(file => file + "\n"))
        );
        OutputFile.Write(Path.Combine(vendor.OutputFolder, GeneratedFile.Corrected), Corrected(vendor));
        return nswag.Generate(vendor.Document, vendor.Namespace, vendor.OutputFolder, diagnostics);
    }

    // What is wrong was told when the client was made from the same two files.
    private static string Corrected(Vendor vendor)
    {
        var document = (File.ReadAllText(vendor.Document), vendor.Document);
        return vendor.Overlay is { } overlay
            ? GeneratorRun.Correct(document, (File.ReadAllText(overlay), overlay), new DiagnosticBag()) ?? document.Item1
            : document.Item1;
    }
}
