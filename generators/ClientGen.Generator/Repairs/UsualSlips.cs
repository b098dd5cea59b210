using System.Globalization;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Slips of schemas that are made everywhere and can mean one thing only: lists and objects that are empty, numbers for words, the
/// <c>required: true</c> and the list of <c>items</c> of older drafts.
/// </summary>
internal static class UsualSlips
{
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] OfObjects = ["properties", "required", "additionalProperties"];
    private static readonly string[] Texts = ["title", "description"];

    public static void Mend(JObject schema, SpecDocument document)
    {
        foreach (var keyword in Lists.Where(keyword => schema[keyword] is JArray { Count: 0 }))
            schema.Remove(keyword);
        // An empty map of some languages is an empty list in their JSON.
        if (schema["properties"] is JArray { Count: 0 })
            schema.Remove("properties");
        foreach (var text in Texts.Select(keyword => schema[keyword]).OfType<JValue>().Where(text => text.Type != JTokenType.String))
            text.Replace(new JValue(text.ToString(CultureInfo.InvariantCulture)));
        if (schema["required"] is JValue { Value: bool } required)
            LeaveOut(required, document);
        MendItems(schema);
        // Members say nothing of text and numbers.
        if (SchemaShape.Type(schema) is "string" or "number" or "integer" or "boolean" or "array")
        {
            foreach (var keyword in OfObjects)
                schema.Remove(keyword);
        }
    }

    private static void MendItems(JObject schema)
    {
        if (schema["items"] is JArray { Count: > 0 } parts)
            schema["prefixItems"] ??= parts.DeepClone();
        if (schema["items"] is JArray)
            schema.Remove("items");
        // No more items than those that are described: nothing is said of one.
        if (schema["items"] is JValue { Value: false })
            schema.Remove("items");
        // A member that may not be there is none.
        foreach (var member in (schema["properties"] as JObject ?? []).Properties().Where(IsForbidden).ToList())
            member.Remove();
    }

    private static bool IsForbidden(JProperty member) => member.Value is JValue { Value: false };

    private static void LeaveOut(JValue required, SpecDocument document)
    {
        document.Note(
            Codes.Assumed,
            required,
            "\"required\" is a list of the names of required members in OpenAPI. This one is left out: name the member in \"required\" "
                + "of the schema around it where it is meant."
        );
        required.Parent!.Remove();
    }
}
