using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>
/// Brings a document into one order, whatever order the vendor wrote it in: the order of keys means nothing in JSON, and that of these
/// lists nothing in OpenAPI. What is generated from it is then the same too. Lists whose order does mean something stay as they are.
/// </summary>
internal static class CanonicalOrder
{
    // Their members have names of the vendor's choice, those of keywords among them.
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "$defs",
        "callbacks",
        "content",
        "definitions",
        "encoding",
        "headers",
        "links",
        "parameters",
        "pathItems",
        "paths",
        "patternProperties",
        "properties",
        "requestBodies",
        "responses",
        "schemas",
        "scopes",
        "securitySchemes",
        "variables",
        "webhooks",
    };

    // Values of the vendor's, in which nothing is a keyword.
    private static readonly HashSet<string> Opaque = new(StringComparer.Ordinal) { "const", "default", "enum", "example", "examples" };

    /// <summary>Sorts members by name, and lists of names, values, variants and requirements by what they hold.</summary>
    public static void Apply(JObject document) => Sort(document, isMap: false);

    /// <summary>Whether the members of what has this name have names of the vendor's choice.</summary>
    public static bool IsMap(string name) => Maps.Contains(name);

    /// <summary>Sorts the members of one object by name.</summary>
    public static void SortMembers(JObject part)
    {
        var members = part.Properties().ToList();
        var sorted = members.OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        if (members.SequenceEqual(sorted))
            return;
        // Removed before they are added, the same tokens come back, with the lines they stand on.
        part.RemoveAll();
        foreach (var member in sorted)
            part.Add(member);
    }

    /// <summary>Sorts the variants of a union: references by what they name, others by what they allow.</summary>
    public static void SortVariants(JArray variants) => Replace(variants, variants.OrderBy(VariantKey, StringComparer.Ordinal));

    private static void Sort(JToken token, bool isMap)
    {
        if (token is JArray list)
        {
            foreach (var item in list)
                Sort(item, isMap: false);
        }
        if (token is not JObject part)
            return;
        SortMembers(part);
        foreach (var member in part.Properties())
        {
            if (isMap)
                Sort(member.Value, isMap: false);
            else if (!member.Name.StartsWith("x-", StringComparison.Ordinal))
                SortKeyword(member);
        }
    }

    private static void SortKeyword(JProperty keyword)
    {
        if (Opaque.Contains(keyword.Name))
            SortValue(keyword.Value);
        else
            Sort(keyword.Value, Maps.Contains(keyword.Name));
        if (keyword.Value is not JArray list)
            return;
        if (keyword.Name is "required" or "tags" or "security" or "type")
            Replace(list, list.OrderBy(Text, StringComparer.Ordinal));
        else if (keyword.Name is "anyOf" or "oneOf")
            SortVariants(list);
        else if (keyword.Name == "enum")
            SortValues(list);
    }

    private static void SortValue(JToken value)
    {
        if (value is JObject part)
            SortMembers(part);
        foreach (var inner in (value as JContainer)?.Children() ?? [])
            SortValue(inner is JProperty member ? member.Value : inner);
    }

    // Numbers in text too have the order of numbers: "5" comes before "10".
    private static void SortValues(JArray list)
    {
        var areNumbers = list.All(value => Number(value) is not null);
        Replace(list, list.OrderBy(value => areNumbers ? Number(value) : null).ThenBy(Text, StringComparer.Ordinal));
    }

    private static double? Number(JToken value) =>
        value.Type is JTokenType.Integer or JTokenType.Float or JTokenType.String
        && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static void Replace(JArray list, IEnumerable<JToken> sorted)
    {
        var items = sorted.ToList();
        if (list.SequenceEqual(items))
            return;
        list.RemoveAll();
        foreach (var item in items)
            list.Add(item);
    }

    private static string VariantKey(JToken variant) =>
        variant is JObject schema && SpecDocument.ReferencedKey(SchemaShape.SingleAllOf(schema) ?? schema) is { } key
            ? "1 " + key
            : "2 " + SchemaShape.Fingerprint(variant) + Text(variant);

    private static string Text(JToken token) => token.ToString(Formatting.None);
}
