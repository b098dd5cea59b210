using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Reports each <c>$ref</c> that points at nothing, or at what is no component.</summary>
internal sealed class CheckReferences : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var property in document.Root.Descendants().OfType<JProperty>().Where(IsReference).ToList())
        {
            var reference = (string)property.Value!;
            if (!reference.StartsWith('#'))
                document.Error(
                    Codes.UnresolvedReference,
                    property.Value,
                    $"\"{reference}\" is outside the document. Bring the schema into components/schemas."
                );
            else if (JsonPointer.FindFragment(document.Root, reference) is null)
                document.Error(
                    Codes.UnresolvedReference,
                    property.Value,
                    $"\"{reference}\" points at nothing. Add the schema, or mend the reference in the overlay."
                );
            else if (!IsComponent(reference))
                document.Error(
                    Codes.Unsupported,
                    property.Value,
                    $"\"{reference}\" points inside something else. Bring what it means into components, and refer to it there."
                );
            else if (SpecDocument.ReferencedKey((JObject)property.Parent!) is { } key)
                property.Parent!["$ref"] = SpecDocument.Reference(key)["$ref"];
        }
    }

    // An example may hold anything, "$ref" too.
    private static bool IsReference(JProperty property) =>
        property is { Name: "$ref", Value.Type: JTokenType.String }
        && !property.Ancestors().OfType<JProperty>().Any(around => around.Name is "example" or "examples" or "default" or "const");

    private static bool IsComponent(string reference) =>
        reference.StartsWith("#/components/", StringComparison.Ordinal) && reference.Count(letter => letter == '/') == 3;
}
