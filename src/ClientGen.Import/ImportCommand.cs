using System.Text;

namespace ClientGen.Import;

/// <summary>The command <c>clientgen import VENDOR PAGE...</c>.</summary>
public static class ImportCommand
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Imports pages and writes <c>openapi.json</c> and <c>provenance.json</c>, both or neither.</summary>
    /// <param name="vendor">The vendor's folder name under <c>specs</c>, such as <c>claid</c>.</param>
    /// <param name="pages">Paths of markdown pages and JSON fragment files, in any order.</param>
    /// <param name="outputFolder">The vendor's folder; it is created when missing.</param>
    /// <param name="output">Says what was written.</param>
    /// <param name="error">Says what is wrong, one line for each error.</param>
    /// <param name="date">The day to write as imported; see <see cref="ImportOptions.Date"/>.</param>
    /// <param name="clock">The clock; the system's when null.</param>
    /// <returns>0 when the files are in place, 2 when the input is bad or a file cannot be written.</returns>
    public static int Run(
        string vendor,
        IReadOnlyList<string> pages,
        string outputFolder,
        TextWriter output,
        TextWriter error,
        DateOnly? date = null,
        TimeProvider? clock = null
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            var earlier = ReadIfThere(Path.Combine(outputFolder, SpecImporter.ProvenanceFile));
            var options = new ImportOptions
            {
                Vendor = vendor,
                Date = date,
                Clock = clock ?? TimeProvider.System,
                EarlierProvenance = earlier,
            };
            var result = SpecImporter.Import(pages, outputFolder, options);
            // A source that cannot be read may be one that would be missed: it is mended first.
            var problems = result.Errors.Count > 0 ? result.Errors : [.. LeftOut(pages, outputFolder, EarlierProvenance.Read(earlier))];
            foreach (var problem in problems)
                error.WriteLine(problem);
            if (problems.Count > 0)
                return 2;
            Directory.CreateDirectory(outputFolder);
            Report(output, outputFolder, SpecImporter.DocumentFile, result.Document);
            Report(output, outputFolder, SpecImporter.ProvenanceFile, result.Provenance.ToJson());
            var counts = result.Provenance.Counts;
            output.WriteLine($"{counts.Operations} operations, {counts.Schemas} schemas, {counts.AnyOf} anyOf");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(new ImportError(ImportErrorCode.Unreadable, outputFolder, 0, "", e.Message));
            return 2;
        }
    }

    // A page that is forgotten would take its operations out of the document; one that was deleted is meant to.
    private static IEnumerable<ImportError> LeftOut(IReadOnlyList<string> pages, string folder, EarlierProvenance? earlier)
    {
        var given = pages.Select(page => SourceFile.NameIn(page, folder)).ToHashSet(StringComparer.Ordinal);
        return (earlier?.Files ?? [])
            .Where(file => !given.Contains(file) && File.Exists(Path.Combine(folder, file)))
            .Select(file => new ImportError(
                ImportErrorCode.BadArgument,
                file,
                0,
                "",
                $"the document was made from this source too, and it was not given; give {Path.Combine(folder, file)} as well, or delete it"
            ));
    }

    private static void Report(TextWriter output, string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        // An unchanged file keeps its time stamp, so that builds which watch it stay quiet.
        var changed = ReadIfThere(path) != text;
        if (changed)
            File.WriteAllText(path, text, _utf8);
        output.WriteLine($"{name}: {(changed ? "written" : "unchanged")}");
    }

    private static string? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
