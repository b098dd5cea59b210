using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>The size of a document, as the provenance states it.</summary>
/// <param name="Operations">Operations under <c>paths</c>.</param>
/// <param name="Schemas">Named schemas under <c>components</c>.</param>
/// <param name="AnyOf">Places anywhere in the document that offer alternatives with <c>anyOf</c>.</param>
public sealed record DocumentCounts(int Operations, int Schemas, int AnyOf)
{
    /// <summary>Counts an OpenAPI document.</summary>
    /// <param name="document">The document's root object.</param>
    public static DocumentCounts Of(JObject document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(
            Import.Operations.Of(document).Count(),
            (document["components"]?["schemas"] as JObject)?.Count ?? 0,
            // A member that happens to be called anyOf describes itself with an object; alternatives are a list.
            document.Descendants().OfType<JProperty>().Count(member => member is { Name: "anyOf", Value: JArray })
        );
    }
}
