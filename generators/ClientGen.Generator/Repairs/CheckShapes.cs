using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Reports keywords whose JSON is not of the type OpenAPI gives them, so that no later repair has to ask.</summary>
internal sealed class CheckShapes : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var component in document.Schemas.Properties().ToList())
            CheckSchema(component.Value, document);
        foreach (var holder in SchemaWalker.Holders(document).ToList())
            CheckSchema(holder.Value, document);
    }

    private static void CheckSchema(JToken schema, SpecDocument document)
    {
        // In 3.1 "true" allows anything, as does an empty schema.
        if (schema is JValue { Value: true })
        {
            schema.Replace(new JObject());
            return;
        }
        if (schema is not JObject value)
        {
            document.ErrorOrNote(
                Codes.Malformed,
                schema,
                "A schema is a JSON object.",
                "Mend it in the overlay.",
                "This one says nothing, and any JSON is read there."
            );
            schema.Replace(new JObject());
            return;
        }
        MendItems(value, document);
        foreach (var (keyword, expected) in SchemaKeywords.All)
            Check(value, keyword, expected, document);
        foreach (var inner in SchemaKeywords.Inner(value).ToList())
            CheckSchema(inner, document);
    }

    // The tuples of older JSON Schema, and closed ones of newer.
    private static void MendItems(JObject schema, SpecDocument document)
    {
        if (document.Defaults == Defaults.Asked)
            return;
        if (schema["items"] is JValue { Value: "string" or "integer" or "number" or "boolean" or "object" } type)
        {
            document.Note(Codes.Assumed, type, $"\"items\" is a schema in OpenAPI: the type {type} is meant.");
            type.Replace(new JObject { ["type"] = type.DeepClone() });
        }
        if (schema["items"] is not (JArray { Count: < 2 } or JValue { Value: false }))
            return;
        var items = schema["items"]!;
        var only = items is JArray { Count: 1 } ? items[0] as JObject : null;
        document.Note(
            Codes.Assumed,
            items,
            "\"items\" is one schema in OpenAPI. " + (only is null ? "Any JSON is read in this list." : "The only one in it holds for all.")
        );
        items.Replace(only?.DeepClone() ?? new JObject());
    }

    private static void Check(JObject owner, string keyword, SchemaKeywords.Expected expected, SpecDocument document)
    {
        if (owner[keyword] is not { } value || expected.Fits(value))
            return;
        var fault = $"\"{keyword}\" is {expected.Name} in OpenAPI.";
        if (SchemaKeywords.MayBeLeftOut(keyword, value))
            document.ErrorOrNote(Codes.Malformed, value, fault, "Mend it in the overlay.", "It is left out.");
        else
            document.Error(Codes.Malformed, value, $"{fault} Mend it in the overlay.");
        // The rest is looked at all the same, so that one build tells everything.
        value.Parent!.Remove();
    }
}
