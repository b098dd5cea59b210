using System.Security.Cryptography;
using System.Text;

namespace ClientGen.Import;

/// <summary>Merges the OpenAPI fragments of published pages and fragment files into one document.</summary>
/// <remarks>
/// Schemas and operations stay as published, in order of appearance. Sources are merged in the order that the earlier provenance
/// records, new ones after them by name: the order in which they are given does not matter. A fragment's document-level <c>security</c>
/// moves
/// onto its operations. Tags, servers, info and components are united; parts that say different things are an error.
/// </remarks>
public static class SpecImporter
{
    /// <summary>The name of the document beside its provenance.</summary>
    public const string DocumentFile = "openapi.json";

    /// <summary>The name of the provenance beside its document.</summary>
    public const string ProvenanceFile = "provenance.json";

    /// <summary>Reads the pages and merges them.</summary>
    /// <param name="pages">Paths of markdown pages and JSON fragment files, in any order.</param>
    /// <param name="folder">The vendor's folder, to which the names in errors and provenance are relative.</param>
    /// <param name="options">The vendor, the date and the clock.</param>
    /// <returns>The document, or every error that was found; never throws for bad input.</returns>
    public static ImportResult Import(IReadOnlyList<string> pages, string folder, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var errors = new List<ImportError>();
        var sources = pages.Select(page => TryRead(page, folder, errors)).OfType<SourceFile>().ToList();
        return errors.Count > 0 ? new ImportResult(errors) : Import(sources, options);
    }

    /// <summary>Merges sources that are already in memory.</summary>
    /// <param name="sources">Pages and fragment files, in any order.</param>
    /// <param name="options">The vendor, the date and the clock.</param>
    /// <returns>The document, or every error that was found; never throws for bad input.</returns>
    public static ImportResult Import(IReadOnlyList<SourceFile> sources, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        var errors = new List<ImportError>();
        var merger = new DocumentMerger(errors);
        var described = new List<ProvenanceSource>();
        var earlier = EarlierProvenance.Read(options.EarlierProvenance);
        foreach (var source in SourceOrder.Of(sources, earlier))
        {
            var fragments = FragmentReader.Read(source, errors);
            if (fragments.Count == 0)
                continue;
            described.Add(
                new(
                    source.Name,
                    SourceTitle.Of(source, fragments),
                    source.IsJson ? ProvenanceSource.Authored : ProvenanceSource.PublishedPage,
                    source.Sha256,
                    fragments.Count
                )
            );
            foreach (var fragment in fragments)
                merger.Add(fragment);
        }
        if (sources.Count == 0)
            errors.Add(new(ImportErrorCode.BadArgument, options.Vendor, 0, "", "no page was given to import"));
        return errors.Count > 0 ? new ImportResult(errors) : Finish(merger, described, earlier, options);
    }

    private static ImportResult Finish(
        DocumentMerger merger,
        List<ProvenanceSource> sources,
        EarlierProvenance? earlier,
        ImportOptions options
    )
    {
        var document = JsonText.Write(merger.Document);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
        var day = options.Date ?? DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
        var provenance = new Provenance(options.Vendor, day, hash, DocumentCounts.Of(merger.Document), sources);
        return new ImportResult(document, provenance.Continue(earlier, options.EarlierProvenance, keepDay: options.Date is null));
    }

    private static SourceFile? TryRead(string page, string folder, List<ImportError> errors)
    {
        try
        {
            if (!Directory.Exists(page))
                return SourceFile.Read(page, folder);
            errors.Add(new(ImportErrorCode.Unreadable, page, 0, "", "this is a folder; give the pages in it"));
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add(
                new(ImportErrorCode.Unreadable, SourceFile.NameIn(page, folder), 0, "", $"there is no such file: {page}; check the path")
            );
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            errors.Add(new(ImportErrorCode.Unreadable, SourceFile.NameIn(page, folder), 0, "", $"{page} cannot be read: {e.Message}"));
            return null;
        }
    }
}
