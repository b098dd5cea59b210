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
    string Vendor,
    DateOnly Imported,
    string Sha256,
    DocumentCounts Counts,
    IReadOnlyList<ProvenanceSource> Sources
)
{
    /// <summary>How far the document can be trusted, by the kinds of its sources.</summary>
    public string Confidence
    {
        get
        {
            var authored = Sources.Count(source => source.Kind == ProvenanceSource.Authored);
            var parts =
                authored == 0 ? "All parts are as the vendor published them."
                : authored == Sources.Count ? "All parts are authored from published facts; descriptions are our own."
                : "Published pages are as the vendor wrote them; authored parts follow the published structure with descriptions "
                    + "of our own.";
            return parts + " Not checked against the live service.";
        }
    }

    private EarlierProvenance? Earlier { get; init; }

    /// <summary>The text of <c>provenance.json</c>: what was made, with what people wrote into the earlier one.</summary>
    public string ToJson() => JsonText.Write(Earlier?.Complete(Made()) ?? Made());

    private JObject Made() =>
        new()
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
            ["sources"] = new JArray(
                Sources.Select(source => new JObject
                {
                    ["file"] = source.File,
                    ["title"] = source.Title,
                    ["kind"] = source.Kind,
                    ["sha256"] = source.Sha256,
                    ["fragments"] = source.Fragments,
                })
            ),
            ["confidence"] = Confidence,
        };

    /// <summary>Takes over what people wrote into the earlier provenance, and its day when it describes the same sources and
    /// document.</summary>
    /// <param name="earlier">The earlier one, or null.</param>
    /// <param name="text">Its text.</param>
    /// <param name="keepDay">False when a day was asked for.</param>
    internal Provenance Continue(EarlierProvenance? earlier, string? text, bool keepDay)
    {
        var continued = this with { Earlier = earlier };
        return keepDay && earlier?.Day is { } known && (continued with { Imported = known }).ToJson() == text
            ? continued with
            {
                Imported = known,
            }
            : continued;
    }
}
