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
        var schemas = SchemaWalker.All(document).ToHashSet<JToken>(ReferenceEqualityComparer.Instance);
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
                    document.Note(
                        Codes.Assumed,
                        property.Value,
                        $"\"{reference}\" points at nothing. Any JSON is read there.{Meant(property, document)}"
                    );
                    property.Parent!.Replace(new JObject());
                    continue;
                }
                Reference.Refuse(
                    document,
                    Codes.UnresolvedReference,
                    property,
                    $"\"{reference}\" points at nothing. Add the schema, or mend the reference in the overlay.",
                    Meant(property, document) ?? UntilThen(reference)
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
            else if (IsSchemaOfPart(property))
            {
                Wrap(property, document);
            }
            else if (
                (schemas.Contains(property.Parent!) ? "schemas" : Section((JObject)property.Parent!)) is { } section
                && !reference.StartsWith($"#/components/{section}/", StringComparison.Ordinal)
            )
            {
                var fault = $"\"{reference}\" is none of components/{section}, and stands for one here.";
                if (document.Defaults != Defaults.Asked && section is "schemas" or "headers")
                    LeaveOut(property, section, fault, document);
                else
                    Reference.Refuse(document, Codes.UnresolvedReference, property, $"{fault} Refer to one of them in the overlay.");
            }
            else if (SpecDocument.ReferencedKey((JObject)property.Parent!) is { } key)
            {
                property.Parent!["$ref"] = SpecDocument.Reference(key)["$ref"];
            }
        }
    }

    // What only says how an answer looks is not worth a build.
    private static void LeaveOut(JProperty reference, string section, string fault, SpecDocument document)
    {
        if (section == "schemas")
        {
            document.Note(Codes.Assumed, reference.Value, $"{fault} Any JSON is read there.");
            reference.Parent!.Replace(new JObject());
            return;
        }
        document.Note(Codes.Assumed, reference.Value, $"{fault} The header is not read.");
        reference.Parent!.Parent!.Remove();
    }

    // A request without its parameter or body would be another one.
    private static bool MayBeAnything(string reference) =>
        !reference.StartsWith("#/components/parameters/", StringComparison.Ordinal)
        && !reference.StartsWith("#/components/requestBodies/", StringComparison.Ordinal);

    // A body or an answer that refers to a schema at once, without a media type around it, means JSON of it.
    private static bool IsSchemaOfPart(JProperty reference) =>
        ((string)reference.Value!).StartsWith("#/components/schemas/", StringComparison.Ordinal)
        && Section((JObject)reference.Parent!) is "requestBodies" or "responses";

    private static void Wrap(JProperty reference, SpecDocument document)
    {
        var part = (JObject)reference.Parent!;
        document.Note(Codes.Assumed, reference.Value, $"\"{reference.Value}\" is a schema: it is read as application/json of that schema.");
        var schema = new JObject { ["$ref"] = reference.Value.DeepClone() };
        reference.Remove();
        part["description"] ??= "";
        part["content"] ??= new JObject { ["application/json"] = new JObject { ["schema"] = schema } };
    }

    // Where the components are that may stand at a place; null where any may.
    private static string? Section(JObject place) =>
        place.Parent switch
        {
            JArray { Parent: JProperty { Name: "parameters" } } => "parameters",
            JProperty { Name: "requestBody" } => "requestBodies",
            JProperty { Parent.Parent: JProperty { Name: "responses" or "headers" } around } => around.Name,
            _ => null,
        };

    // A place within the component that refers to it, or where Swagger 2.0 had it.
    private static string? Meant(JProperty reference, SpecDocument document)
    {
        var text = (string)reference.Value!;
        var own = reference.Ancestors().OfType<JProperty>().FirstOrDefault(around => around.Parent == document.Schemas)?.Name;
        string?[] likely =
        [
            own is null ? null : $"#/components/schemas/{JsonPointer.Escape(own)}{text[1..]}",
            text.Replace("#/definitions/", "#/components/schemas/", StringComparison.Ordinal),
        ];
        return
            likely.FirstOrDefault(one => one is not null && JsonPointer.FindFragment(document.Root, one) is JObject) is { } meant
            && SourceMap.FileOf(reference.Value) is null
            ? $" If {meant} is meant, add the action {OverlayAction.At(reference.Parent!, new JObject { ["$ref"] = meant })}"
            : null;
    }

    private static string? UntilThen(string reference) =>
        SpecDocument.ReferencedKey(new JObject { ["$ref"] = reference }) is { Length: > 0 } key
        && !key.Contains('/', StringComparison.Ordinal)
            ? " While nobody knows what it is, any JSON is read there with the action "
                + OverlayAction.Text(
                    "$",
                    new JObject { ["components"] = new JObject { ["schemas"] = new JObject { [key] = new JObject() } } }
                )
            : null;
}
