using ClientGen.Generator;
using ClientGen.Generator.CodeGeneration;
using ClientGen.Generator.Diagnostics;
using ClientGen.OpenApi.Sources;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen generate</c>.</summary>
internal static class GenerateRun
{
    /// <summary>Generates a client, and copies its C# to a folder; nothing is written when the document is refused.</summary>
    /// <param name="vendor">What to generate, and where to.</param>
    /// <param name="isAsked">Whether the document and the overlay must say the cost and retry class of each operation.</param>
    /// <param name="output">Says what was written.</param>
    /// <param name="error">Says what is wrong, and what was assumed.</param>
    public static int Run(Vendor vendor, bool isAsked, TextWriter output, TextWriter error)
    {
        foreach (var file in new[] { vendor.Document, vendor.Overlay }.OfType<string>())
            FolderSource.CheckNamed(file);
        if (File.Exists(vendor.OutputFolder))
            throw new SpecException(vendor.OutputFolder, "this is a file; give --output the path of a folder");
        // What NSwag reads, and what a build compares, is of no use to people.
        var work = Directory.CreateTempSubdirectory("clientgen-generate-");
        try
        {
            var diagnostics = new DiagnosticBag();
            var isDone = VendorRun.Generate(
                vendor with
                {
                    OutputFolder = work.FullName,
                },
                new NSwagRun(NSwagFolder.Beside),
                diagnostics,
                isAsked ? Defaults.Asked : Defaults.ByMethod
            );
            foreach (var said in diagnostics.Items.Concat(diagnostics.Notes))
                error.WriteLine(said);
            if (!isDone)
                return ExitCode.Bad;
            foreach (var file in work.GetFiles("*.g.cs").OrderBy(file => file.Name, StringComparer.Ordinal))
                Write(output, vendor.OutputFolder, file.Name, File.ReadAllText(file.FullName));
            // What a project with the package is given besides.
            Write(output, vendor.OutputFolder, "Shared.g.cs", SharedSource.Text);
            return ExitCode.Success;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void Write(TextWriter output, string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        var isNew = !File.Exists(path) || File.ReadAllText(path) != text;
        Generator.OutputFile.Write(path, text);
        output.WriteLine($"{path}: {(isNew ? "written" : "unchanged")}");
    }
}
