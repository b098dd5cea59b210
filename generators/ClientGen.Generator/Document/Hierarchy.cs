using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Which models derive from which: facts that repairs leave in the document, for all that write code.</summary>
internal static class Hierarchy
{
    /// <summary>The model that a model derives from, or null.</summary>
    public static JObject? Parent(JObject schema, SpecDocument document) =>
        SpecDocument.ReferencedKey(schema[ExtensionNames.Parent]) is { } key ? document.Schemas[key] as JObject : null;

    /// <summary>A model and those it derives from, nearest first.</summary>
    public static IEnumerable<JObject> SelfAndAncestors(JObject schema, SpecDocument document)
    {
        for (var at = schema; at is not null; at = Parent(at, document))
            yield return at;
    }

    /// <summary>The model at the top.</summary>
    public static JObject Root(JObject schema, SpecDocument document) => SelfAndAncestors(schema, document).Last();

    /// <summary>The models that derive from others, or are derived from, bases before what derives from them.</summary>
    public static IReadOnlyList<JObject> All(SpecDocument document)
    {
        var derived = document
            .Schemas.PropertyValues()
            .OfType<JObject>()
            .Where(schema => schema[ExtensionNames.Parent] is not null)
            .ToList();
        return
        [
            .. derived
                .SelectMany(schema => SelfAndAncestors(schema, document))
                .Distinct()
                .OrderBy(schema => SelfAndAncestors(schema, document).Count())
                .ThenBy(Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The models that derive from a model, however many levels below.</summary>
    public static IEnumerable<JObject> Descendants(JObject schema, SpecDocument document) =>
        All(document).Where(other => other != schema && SelfAndAncestors(other, document).Contains(schema));

    /// <summary>The member that names the model on the wire; null for a model that is in no hierarchy.</summary>
    public static string? Tag(JObject schema, SpecDocument document) =>
        IsPart(schema) ? (string?)Root(schema, document)[ExtensionNames.Discriminator]?["member"] : null;

    /// <summary>The values of the tag that mean exactly this model, the one it writes first.</summary>
    public static IEnumerable<string> TagValues(JObject schema) =>
        (schema[ExtensionNames.TagValues] ?? new JArray()).Select(value => (string)value!);

    /// <summary>Whether it derives from a model, or is derived from.</summary>
    public static bool IsPart(JObject schema) => schema[ExtensionNames.TagValues] is not null;

    /// <summary>The key of a component.</summary>
    public static string Name(JObject schema) => ((JProperty)schema.Parent!).Name;
}
