using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>A document that is written by hand: its text in canonical form, and its provenance with hash, counts and day
/// refreshed.</summary>
/// <param name="Document">The text of <c>openapi.json</c>.</param>
/// <param name="Provenance">The text of <c>provenance.json</c>: what people wrote into it stays.</param>
public sealed record AuthoredDocument(string Document, string Provenance)
{
    /// <summary>Reads an edited document.</summary>
    /// <param name="name">What errors call the document.</param>
    /// <param name="text">The document as JSON.</param>
    /// <param name="provenanceName">What errors call the provenance.</param>
    /// <param name="options">The vendor, the day, the clock and the earlier provenance.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <returns>The document, or null when it or the earlier provenance cannot be used.</returns>
    public static AuthoredDocument? Read(
        string name,
        string text,
        string provenanceName,
        ImportOptions options,
        ICollection<ImportError> errors
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(errors);
        var found = new List<ImportError>();
        var root = Parse(name, text, found);
        var provenance = options.EarlierProvenance is { } earlier
            ? Parse(provenanceName, earlier, found)
            : new JObject { ["vendor"] = options.Vendor };
        if (root is not null && FragmentShape.Check(new Fragment(name, 1, root), found) is not null && provenance is not null)
            return Refresh(root, provenance, options);
        foreach (var error in found)
            errors.Add(error);
        return null;
    }

    private static AuthoredDocument Refresh(JObject root, JObject provenance, ImportOptions options)
    {
        var document = JsonText.Write(root);
        var counts = DocumentCounts.Of(root);
        var described = new JObject
        {
            ["file"] = SpecImporter.DocumentFile,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))),
            ["operations"] = counts.Operations,
            ["schemas"] = counts.Schemas,
            ["anyOf"] = counts.AnyOf,
        };
        // The day says when the document last changed, not when somebody looked.
        var changed = !JToken.DeepEquals(provenance["document"], described);
        var day = options.Date ?? DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
        if (changed || options.Date is not null || provenance["imported"] is null)
            provenance["imported"] = day.ToString("O", CultureInfo.InvariantCulture);
        provenance["document"] = described;
        provenance["sources"] ??= new JArray();
        provenance["confidence"] ??= "Authored. Not checked against the live service.";
        return new(document, JsonText.Write(provenance));
    }

    private static JObject? Parse(string name, string text, List<ImportError> errors)
    {
        try
        {
            if (JsonText.Parse(text) is JObject { } root && (root.ContainsKey("openapi") || root.ContainsKey("vendor")))
                return root;
            errors.Add(new(ImportErrorCode.NotOpenApi, name, 1, "#", "not an object with an 'openapi' member"));
        }
        catch (JsonTextException e)
        {
            errors.Add(new(ImportErrorCode.Malformed, name, e.Line, "", $"not JSON: {e.Message}"));
        }
        return null;
    }
}
