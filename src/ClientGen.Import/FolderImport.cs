namespace ClientGen.Import;

/// <summary>Imports a vendor's pages anew, for the folder in which the document made of them earlier stands.</summary>
public static class FolderImport
{
    /// <summary>Imports pages in the order that the folder's <c>provenance.json</c> records; reads files and writes none.</summary>
    /// <param name="vendor">The vendor's folder name under <c>specs</c>, such as <c>claid</c>.</param>
    /// <param name="pages">Paths of markdown pages and JSON fragment files, in any order.</param>
    /// <param name="folder">The vendor's folder; it need not be there yet.</param>
    /// <param name="date">The day to write as imported; see <see cref="ImportOptions.Date"/>.</param>
    /// <param name="clock">The clock; the system's when null.</param>
    /// <returns>The document, or every error that was found: one of them is a source of the earlier document that was not given, and is
    /// there.</returns>
    /// <exception cref="IOException">The earlier provenance cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The earlier provenance may not be read.</exception>
    public static ImportResult Run(
        string vendor,
        IReadOnlyList<string> pages,
        string folder,
        DateOnly? date = null,
        TimeProvider? clock = null
    )
    {
        ArgumentNullException.ThrowIfNull(pages);
        var path = Path.Combine(folder, SpecImporter.ProvenanceFile);
        var earlier = File.Exists(path) ? File.ReadAllText(path) : null;
        var options = new ImportOptions
        {
            Vendor = vendor,
            Date = date,
            Clock = clock ?? TimeProvider.System,
            EarlierProvenance = earlier,
        };
        var result = SpecImporter.Import(pages, folder, options);
        // A source that cannot be read may be one that would be missed: it is mended first.
        return result.Succeeded && LeftOut(pages, folder, EarlierProvenance.Read(earlier)).ToList() is { Count: > 0 } missed
            ? new(missed)
            : result;
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
}
