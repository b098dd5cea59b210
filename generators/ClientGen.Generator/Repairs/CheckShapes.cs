using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
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
                $"Mend it in the overlay.{UntilThen(schema)}",
                "This one says nothing, and any JSON is read there."
            );
            schema.Replace(new JObject());
            return;
        }
        UsualSlips.Mend(value);
        MendItems(value, document);
        foreach (var (keyword, expected) in SchemaKeywords.All)
            Check(value, keyword, expected, document);
        foreach (var inner in SchemaKeywords.Inner(value).ToList())
            CheckSchema(inner, document);
    }

    // The tuples of older JSON Schema, and closed ones of newer.
    private static void MendItems(JObject schema, SpecDocument document)
    {
        if (schema["items"] is JValue { Value: "string" or "integer" or "number" or "boolean" or "object" } type)
        {
            document.Note(Codes.Assumed, type, $"\"items\" is a schema in OpenAPI: the type {type} is meant.");
            type.Replace(new JObject { ["type"] = type.DeepClone() });
        }
        else if (schema["items"] is JArray { Count: 1 } one && one[0] is JObject only)
        {
            document.Note(Codes.Assumed, one, "\"items\" is one schema in OpenAPI. The only one in it holds for all.");
            one.Replace(only.DeepClone());
        }
        else if (schema["items"] is JArray)
        {
            Tuple(schema.Property("items")!, document);
        }
        else if (document.Defaults != Defaults.Asked && schema["items"] is JValue { Value: false } none)
        {
            document.Note(Codes.Assumed, none, "\"items\" is one schema in OpenAPI. Any JSON is read in this list.");
            none.Replace(new JObject());
        }
    }

    // As JSON Schema had it before "prefixItems".
    private static void Tuple(JProperty items, SpecDocument document)
    {
        document.Note(
            Codes.Assumed,
            items.Value,
            "A list of schemas under \"items\" is no OpenAPI: it is read as \"prefixItems\", so that each item is any JSON."
        );
        var schemas = items.Value;
        items.Value = JValue.CreateNull();
        items.Replace(new JProperty("prefixItems", schemas));
    }

    private static string UntilThen(JToken schema) =>
        " Until then any JSON is read there with the action "
        + (
            schema.Parent is JProperty { Parent: JObject around } member
                ? OverlayAction.At(around, new JObject { [member.Name] = new JObject() })
                : OverlayAction.RemoveAt(schema)
        );

    private static void Check(JObject owner, string keyword, SchemaKeywords.Expected expected, SpecDocument document)
    {
        if (owner[keyword] is not { } value || expected.Fits(value))
            return;
        var fault = $"\"{keyword}\" is {expected.Name} in OpenAPI.";
        var mend = $"Mend it in the overlay, or leave it out with the action {OverlayAction.RemoveAt(value)}";
        if (SchemaKeywords.MayBeLeftOut(keyword, value))
            document.ErrorOrNote(Codes.Malformed, value, fault, mend, "It is left out.");
        else
            document.Error(Codes.Malformed, value, $"{fault} {mend}");
        // The rest is looked at all the same, so that one build tells everything.
        value.Parent!.Remove();
    }
}
