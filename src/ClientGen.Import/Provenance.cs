using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>Where a document came from: the content of <c>provenance.json</c>.</summary>
/// <param name="Vendor">The vendor's folder name under <c>specs</c>.</param>
/// <param name="Imported">The day (UTC) on which the sources last changed the document.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the document's bytes.</param>
/// <param name="Counts">The document's size.</param>
/// <param name="Sources">The sources in the order they were merged.</param>
public sealed record Provenance(
    string Vendor, DateOnly Imported, string Sha256, DocumentCounts Counts, IReadOnlyList<ProvenanceSource> Sources)
{
    /// <summary>How far the document can be trusted, by the kinds of its sources.</summary>
    public string Confidence
    {
        get
        {
            var authored = Sources.Count(source => source.Kind == ProvenanceSource.Authored);
            var parts = authored == 0 ? "All parts are as the vendor published them."
                : authored == Sources.Count ? "All parts are authored from published facts; descriptions are our own."
                : "Published pages are as the vendor wrote them; authored parts follow the published structure with descriptions of our own.";
            return parts + " Not checked against the live service.";
        }
    }

    /// <summary>The text of <c>provenance.json</c>.</summary>
    public string ToJson() => JsonText.Write(new JObject
    {
        ["vendor"] = Vendor,
        ["imported"] = Imported.ToString("O", CultureInfo.InvariantCulture),
        ["document"] = new JObject
        {
            ["file"] = SpecImporter.DocumentFile,
            ["sha256"] = Sha256,
            ["operations"] = Counts.Operations,
            ["schemas"] = Counts.Schemas,
            ["anyOf"] = Counts.AnyOf,
        },
        ["sources"] = new JArray(Sources.Select(source => new JObject
        {
            ["file"] = source.File,
            ["title"] = source.Title,
            ["kind"] = source.Kind,
            ["sha256"] = source.Sha256,
            ["fragments"] = source.Fragments,
        })),
        ["confidence"] = Confidence,
    });

    /// <summary>
    /// The earlier provenance's day when it describes the same sources and document, so that importing again changes nothing.
    /// </summary>
    /// <param name="earlier">The text of the earlier <c>provenance.json</c>; null or unreadable text is no earlier provenance.</param>
    internal Provenance KeepDayOf(string? earlier)
    {
        var day = ImportedIn(earlier);
        return day is { } known && (this with { Imported = known }).ToJson() == earlier ? this with { Imported = known } : this;
    }

    private static DateOnly? ImportedIn(string? json)
    {
        if (json is null)
            return null;
        try
        {
            return DateOnly.TryParseExact((JsonText.Parse(json) as JObject)?["imported"]?.ToString(), "O", out var day) ? day : null;
        }
        catch (JsonTextException)
        {
            return null;
        }
    }
}
