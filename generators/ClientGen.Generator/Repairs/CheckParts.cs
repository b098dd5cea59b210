using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Reports parts outside schemas whose JSON is not of the type OpenAPI gives them, before anything else reads them. Where a reference
/// stands for what is no component in OpenAPI, such as a text, what it means is written there.
/// </summary>
internal static class CheckParts
{
    /// <summary>Whether all parts are as they must be; what is not is reported.</summary>
    public static bool Fit(SpecDocument document)
    {
        var fits = true;
        var open = new Queue<(string Name, JToken Value, DocumentShape.Expected Expected)>();
        open.Enqueue(("", document.Root, DocumentShape.Document));
        while (open.TryDequeue(out var at))
        {
            // An empty map of some languages is an empty list in their JSON.
            if (at.Value is JArray { Count: 0, Parent: not null } empty && at.Expected.Fits(new JObject()))
            {
                empty.Replace(new JObject());
                continue;
            }
            if (!at.Expected.IsPart && StrayReferences.Meant(at.Value, at.Expected, document) is { } meant)
            {
                at.Value.Replace(meant);
                at.Value = meant;
            }

            if (at.Expected.Fits(at.Value))
            {
                foreach (var part in at.Expected.Inner(at.Value))
                    open.Enqueue(part);
                continue;
            }

            fits = false;
            document.Error(
                Codes.Malformed,
                at.Value,
                $"\"{at.Name}\" is {at.Expected.Name} in OpenAPI. Mend it in the overlay, or leave it out with the action "
                    + OverlayAction.RemoveAt(at.Value)
            );
        }

        return fits;
    }
}
