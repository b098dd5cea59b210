using System.Text;
using ClientGen.Import;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen import VENDOR PAGE...</c>.</summary>
internal static class ImportRun
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Imports pages and writes <c>openapi.json</c> and <c>provenance.json</c>, both or neither.</summary>
    /// <param name="vendor">The vendor's folder name under <c>specs</c>, such as <c>claid</c>.</param>
    /// <param name="pages">Paths of markdown pages and JSON fragment files, in any order.</param>
    /// <param name="folder">The vendor's folder; it is created when missing.</param>
    /// <param name="output">Says what was written.</param>
    /// <param name="error">Says what is wrong, one line for each error.</param>
    /// <param name="date">The day to write as imported; see <see cref="ImportOptions.Date"/>.</param>
    /// <param name="clock">The clock; the system's when null.</param>
    /// <returns><see cref="ExitCode.Success"/> when the files are in place; <see cref="ExitCode.Bad"/> when the input is bad or a file
    /// cannot be written.</returns>
    public static int Run(
        string vendor,
        IReadOnlyList<string> pages,
        string folder,
        TextWriter output,
        TextWriter error,
        DateOnly? date = null,
        TimeProvider? clock = null
    )
    {
        try
        {
            var result = FolderImport.Run(vendor, pages, folder, date, clock);
            foreach (var problem in result.Errors)
                error.WriteLine(problem);
            if (!result.Succeeded)
                return ExitCode.Bad;
            Directory.CreateDirectory(folder);
            Write(output, folder, SpecImporter.DocumentFile, result.Document);
            Write(output, folder, SpecImporter.ProvenanceFile, result.Provenance.ToJson());
            var counts = result.Provenance.Counts;
            output.WriteLine($"{counts.Operations} operations, {counts.Schemas} schemas, {counts.AnyOf} anyOf");
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(new ImportError(ImportErrorCode.Unreadable, folder, 0, "", e.Message));
            return ExitCode.Bad;
        }
    }

    private static void Write(TextWriter output, string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        // An unchanged file keeps its time stamp, so that builds which watch it stay quiet.
        var changed = !File.Exists(path) || File.ReadAllText(path) != text;
        if (changed)
            File.WriteAllText(path, text, _utf8);
        output.WriteLine($"{name}: {(changed ? "written" : "unchanged")}");
    }
}
