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
            document.Error(Codes.Malformed, schema, $"A schema is a JSON object. Mend it in the overlay.{UntilThen(schema)}");
            schema.Replace(new JObject());
            return;
        }
        if (value["items"] is JArray)
            Tuple(value.Property("items")!, document);
        foreach (var (keyword, expected) in SchemaKeywords.All)
            Check(value, keyword, expected.Fits, expected.Name, document);
        foreach (var inner in SchemaKeywords.Inner(value).ToList())
            CheckSchema(inner, document);
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

    private static void Check(JToken? owner, string keyword, Func<JToken, bool> fits, string name, SpecDocument document)
    {
        if (owner?[keyword] is not { } value || fits(value))
            return;
        document.Error(
            Codes.Malformed,
            value,
            $"\"{keyword}\" is {name} in OpenAPI. Mend it in the overlay, or leave it out with the action {OverlayAction.RemoveAt(value)}"
        );
        // The rest is looked at all the same, so that one build tells everything.
        value.Parent!.Remove();
    }
}
