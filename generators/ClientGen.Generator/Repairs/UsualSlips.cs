using System.Globalization;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Slips of schemas that are made everywhere and can mean one thing only: lists and objects that are empty, numbers for words, members of
/// what is no object.
/// </summary>
internal static class UsualSlips
{
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] Containers = ["properties", "items"];
    private static readonly string[] OfObjects = ["properties", "required", "additionalProperties"];
    private static readonly string[] Texts = ["title", "description"];

    public static void Mend(JObject schema)
    {
        foreach (var keyword in Lists.Where(keyword => schema[keyword] is JArray { Count: 0 }))
            schema.Remove(keyword);
        // An empty map of some languages is an empty list in their JSON.
        foreach (var keyword in Containers.Where(keyword => schema[keyword] is JArray { Count: 0 }))
            schema.Remove(keyword);
        foreach (var text in Texts.Select(keyword => schema[keyword]).OfType<JValue>().Where(text => text.Type != JTokenType.String))
            text.Replace(new JValue(text.ToString(CultureInfo.InvariantCulture)));
        // No more items than those that are described: nothing is said of one.
        if (schema["items"] is JValue { Value: false } && schema["prefixItems"] is JArray)
            schema.Remove("items");
        // A member that may not be there is none.
        foreach (var member in (schema["properties"] as JObject ?? []).Properties().Where(IsForbidden).ToList())
            member.Remove();
        // Members say nothing of text and numbers.
        if (SchemaShape.Type(schema) is "string" or "number" or "integer" or "boolean" or "array")
        {
            foreach (var keyword in OfObjects.Where(keyword => schema[keyword] is JContainer))
                schema.Remove(keyword);
        }
    }

    private static bool IsForbidden(JProperty member) => member.Value is JValue { Value: false };
}
