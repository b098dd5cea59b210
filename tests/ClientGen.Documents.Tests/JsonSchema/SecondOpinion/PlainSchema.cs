using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Tests.SecondOpinion;

/// <summary>The schemas of an OpenAPI 3.1 document as one plain schema of 2020-12, each under its pointer in <c>$defs</c>.</summary>
internal static class PlainSchema
{
    private const string Components = "#/components/schemas/";

    public static JObject Of(JObject document)
    {
        var definitions = new JObject();
        foreach (var component in (document["components"]?["schemas"] as JObject)?.Properties() ?? [])
            definitions[component.Name] = Rewritten(component.Value);
        foreach (var (number, inline) in Inline(document).Index())
            definitions[$"inline {number}"] = Rewritten(inline);
        return new JObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$defs"] = definitions };
    }

    // Bodies, parameters and headers have their schema under this name.
    private static IEnumerable<JToken> Inline(JObject document) =>
        document["paths"]!
            .SelectTokens("$..schema")
            .Where(s =>
                s is JObject && s["$ref"] is null && !s.Ancestors().OfType<JProperty>().Any(p => p.Name is "properties" or "example")
            );

    private static JToken Rewritten(JToken schema)
    {
        var copy = schema.DeepClone();
        foreach (var reference in copy.SelectTokens("$..['$ref']").OfType<JValue>().ToList())
            reference.Value = "#/$defs/" + ((string)reference!)[Components.Length..];
        return copy;
    }
}
