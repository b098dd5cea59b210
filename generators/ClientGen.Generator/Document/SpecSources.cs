using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Overlay;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>A document and its overlay, to be opened as often as it takes.</summary>
internal sealed class SpecSources
{
    private readonly string _document;
    private readonly string? _overlay;
    private readonly Func<DiagnosticBag, (JObject? Document, JObject? Overlay)> _read;

    private SpecSources(string document, string? overlay, Func<DiagnosticBag, (JObject? Document, JObject? Overlay)> read) =>
        (_document, _overlay, _read) = (document, overlay, read);

    /// <summary>Files.</summary>
    public static SpecSources Of(string document, string? overlay) =>
        new(document, overlay, bag => (JsonFile.Read(document, bag), overlay is null ? null : JsonFile.Read(overlay, bag)));

    /// <summary>Texts that were read already, with what messages call them.</summary>
    public static SpecSources Of((string Text, string Path) document, (string Text, string Path)? overlay) =>
        new(
            document.Path,
            overlay?.Path,
            bag => (JsonFile.Parse(document.Text, document.Path, bag), overlay is { } own ? JsonFile.Parse(own.Text, own.Path, bag) : null)
        );

    /// <summary>Reads the document, with its files and its overlay applied, or gives null where one of the two is none.</summary>
    /// <param name="diagnostics">Told what is wrong.</param>
    /// <param name="defaults">What holds for what nobody says.</param>
    /// <param name="vendor">What the client's types begin with where neither says it.</param>
    /// <param name="advised">A second overlay, of what messages advise.</param>
    public SpecDocument? Open(DiagnosticBag diagnostics, Defaults defaults = Defaults.Asked, string? vendor = null, JObject? advised = null)
    {
        var (root, overlay) = _read(diagnostics);
        if (root is null || diagnostics.HasErrors || Swagger2.Lifted(_document, root, diagnostics) is not { } lifted)
            return null;
        var document = new SpecDocument(_document, lifted, diagnostics) { Defaults = defaults, GivenVendor = vendor };
        SourceMap.MarkPlaces(lifted);
        DropNulls.Apply(lifted);
        OtherFiles.Bring(document);
        // Without its paths a document has no place for what the overlay says of them.
        PathItems.Inline(document);
        if (overlay is not null)
            new OverlayFile(_overlay!, overlay).Apply(document);
        if (advised is not null)
            new OverlayFile(FurtherErrors.File, advised).Apply(document);
        PathItems.Check(document);
        return document;
    }
}
