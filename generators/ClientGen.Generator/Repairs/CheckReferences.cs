using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Reports each <c>$ref</c> that points at nothing, or at what is no component.</summary>
internal sealed class CheckReferences : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var property in TokenTree.Members(document.Root).Where(Reference.Is).ToList())
        {
            var reference = (string)property.Value!;
            if (!reference.StartsWith('#'))
            {
                Reference.Refuse(
                    document,
                    Codes.UnresolvedReference,
                    property,
                    $"\"{reference}\" is outside the document. Bring the schema into components/schemas."
                );
            }
            else if (JsonPointer.FindFragment(document.Root, reference) is null)
            {
                if (document.Defaults != Defaults.Asked && MayBeAnything(reference))
                {
                    document.Note(Codes.Assumed, property.Value, $"\"{reference}\" points at nothing. Any JSON is read there.");
                    property.Parent!.Replace(new JObject());
                    continue;
                }
                Reference.Refuse(
                    document,
                    Codes.UnresolvedReference,
                    property,
                    $"\"{reference}\" points at nothing. Add the schema, or mend the reference in the overlay.{UntilThen(reference)}"
                );
            }
            else if (!Reference.IsComponent(reference))
            {
                Reference.Refuse(
                    document,
                    Codes.Unsupported,
                    property,
                    $"\"{reference}\" points inside something else. Bring what it means into components, and refer to it there."
                );
            }
            else if (SpecDocument.ReferencedKey((JObject)property.Parent!) is { } key)
            {
                property.Parent!["$ref"] = SpecDocument.Reference(key)["$ref"];
            }
        }
    }

    // A request without its parameter or body would be another one.
    private static bool MayBeAnything(string reference) =>
        !reference.StartsWith("#/components/parameters/", StringComparison.Ordinal)
        && !reference.StartsWith("#/components/requestBodies/", StringComparison.Ordinal);

    private static string UntilThen(string reference) =>
        SpecDocument.ReferencedKey(new JObject { ["$ref"] = reference }) is { Length: > 0 } key
        && !key.Contains('/', StringComparison.Ordinal)
            ? " While nobody knows what it is, any JSON is read there with the action "
                + OverlayAction.Text(
                    "$",
                    new JObject { ["components"] = new JObject { ["schemas"] = new JObject { [key] = new JObject() } } }
                )
            : "";
}
