using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>What a call cannot do without is there and not null: a place in the path, and a body that is required, whatever their schemas
/// allow.</summary>
internal sealed class RequireArguments : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var schema in Operation.All(document).SelectMany(Required).ToList())
        {
            Forbid(schema);
            if (
                SpecDocument.ReferencedKey(SchemaShape.SingleAllOf(schema) ?? schema) is { } key
                && document.Schemas[key] is JObject component
            )
            {
                LeaveToPlaces(key, component, schema, document);
            }
        }
    }

    // The keyword of 3.0 was read by now, and stands there for NSwag.
    private static bool Forbid(JObject schema) => schema.Remove("nullable") | schema.Remove(ExtensionNames.Nullable);

    private static IEnumerable<JObject> Required(Operation operation)
    {
        foreach (var parameter in (operation.Definition["parameters"] as JArray ?? []).OfType<JObject>())
        {
            if ((string?)(parameter["in"] as JValue) != "path")
                continue;
            parameter["required"] = true;
            if (parameter["schema"] is JObject schema)
                yield return schema;
        }
        if (operation.Definition["requestBody"] is not JObject body || (bool?)(body["required"] as JValue) != true)
            yield break;
        foreach (var content in (body["content"] as JObject ?? []).PropertyValues().OfType<JObject>())
        {
            if (content["schema"] is JObject schema)
                yield return schema;
        }
    }

    // A type that may be null everywhere may be so in every place but this.
    private static void LeaveToPlaces(string key, JObject component, JObject place, SpecDocument document)
    {
        if (!Forbid(component))
            return;
        foreach (var reference in TokenTree.Members(document.Root).Where(property => property.Name == "$ref").ToList())
        {
            var holder = (JObject)reference.Parent!;
            if (SpecDocument.ReferencedKey(holder) == key && holder != place && !holder.Ancestors().Contains(place))
                References.AllowNull(holder);
        }
    }
}
