using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Questions about <c>$ref</c>.</summary>
internal static class Reference
{
    // A chain longer than this is a cycle.
    private const int LongestChain = 32;

    private static readonly string[] Definitions = ["#/$defs/", "#/definitions/"];

    // "default" is a status, too.
    private static readonly string[] NameHolders =
    [
        "properties",
        "patternProperties",
        "schemas",
        "$defs",
        "definitions",
        "parameters",
        "headers",
        "requestBodies",
        "responses",
        "content",
        "encoding",
        "callbacks",
        "pathItems",
        "paths",
        "webhooks",
    ];

    /// <summary>Whether this is a reference: an example and an extension may hold anything, "$ref" too, and a model may have a member of
    /// that name.</summary>
    public static bool Is(JProperty property) =>
        property is { Name: "$ref", Value.Type: JTokenType.String }
        && !property
            .Ancestors()
            .OfType<JProperty>()
            .Any(around => (around.Name is "example" or "examples" or "default" or "const" || IsExtension(around)) && !IsMember(around));

    /// <summary>Whether the property's name is one that the document's author chose, such as that of a schema's member, a component or a
    /// status, and no keyword.</summary>
    public static bool IsMember(JProperty property) =>
        property.Parent?.Parent is JProperty around && NameHolders.Contains(around.Name) && !IsMember(around);

    /// <summary>Whether it refers to a component as a whole.</summary>
    public static bool IsComponent(string reference) =>
        reference.StartsWith("#/components/", StringComparison.Ordinal) && reference.Count(letter => letter == '/') == 3;

    /// <summary>
    /// What tools write that put a JSON Schema into the document as it was: <c>#/$defs/Pet</c> is the definition of the nearest schema
    /// around that has it, or else a component.
    /// </summary>
    public static string? OfAround(JProperty reference)
    {
        var text = (reference.Value as JValue)?.Value as string ?? "";
        var prefix = Definitions.FirstOrDefault(start => text.StartsWith(start, StringComparison.Ordinal));
        if (prefix is null)
            return null;
        var section = prefix[2..^1];
        var name = text[prefix.Length..].Split('/')[0];
        var key = JsonPointer.Unescape(name);
        if ((reference.Root[section] as JObject)?[key] is not null)
            return null;
        var around = reference.Ancestors().OfType<JObject>().FirstOrDefault(schema => (schema[section] as JObject)?[key] is not null);
        return around is not null ? $"{JsonPointer.Of(around)}/{JsonPointer.Escape(section)}/{text[prefix.Length..]}"
            : (reference.Root["components"]?["schemas"] as JObject)?[key] is not null ? $"#/components/schemas/{text[prefix.Length..]}"
            : null;
    }

    /// <summary>What a reference means, on the way through other references; null when it is nothing.</summary>
    public static JToken? Target(SpecDocument document, string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal) && reference != "#")
            return null;
        JToken? at = document.Root;
        foreach (var segment in JsonPointer.Split(JsonPointer.FromFragment(reference[1..])))
        {
            at = at is JObject ? Followed(at, document) : at;
            at = at is null ? null : JsonPointer.Find(at, "/" + JsonPointer.Escape(segment));
            if (at is null)
                return null;
        }
        return at;
    }

    /// <summary>Reports a reference, and takes it out: the rest is looked at all the same, so that one build tells everything.</summary>
    public static void Refuse(SpecDocument document, string code, JProperty reference, string message)
    {
        // It may have gone with one around it.
        if (reference.Parent is not JObject { Parent: { } around } place)
            return;
        document.Error(code, reference.Value, message);
        if (around is JArray { Parent: JProperty { Name: "parameters" } })
            place.Remove();
        else
            place.Replace(new JObject());
    }

    private static JToken? Followed(JToken at, SpecDocument document)
    {
        for (var step = 0; step < LongestChain; step++)
        {
            if (at is not JObject { Count: 1 } value || value["$ref"] is not JValue { Value: string next } || !next.StartsWith('#'))
                return at;
            if (JsonPointer.FindFragment(document.Root, next) is not { } target)
                return null;
            at = target;
        }
        return null;
    }

    // An extension may hold anything as well.
    private static bool IsExtension(JProperty property) =>
        property.Name.StartsWith("x-", StringComparison.Ordinal)
        && property.Name != OtherFiles.Section
        && !property.Name.StartsWith("x-clientgen-", StringComparison.Ordinal);
}
