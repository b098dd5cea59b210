using ClientGen.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Docs;

/// <summary>Ranges, lengths and defaults of a schema as sentences.</summary>
internal static class Constraints
{
    /// <summary>The sentences of a schema and, where it refers to a number or a text that is a component, of that too.</summary>
    public static IReadOnlyList<string> Sentences(JObject schema, SpecDocument document)
    {
        var said = document.Resolve(schema);
        if (said == schema || SchemaShape.Type(said) is null or "object" || SchemaShape.IsEnum(said))
            return Sentences(schema);
        var whole = (JObject)said.DeepClone();
        foreach (var keyword in schema.Properties())
            whole[keyword.Name] = keyword.Value.DeepClone();
        return Sentences(whole);
    }

    private static List<string> Sentences(JObject schema)
    {
        var sentences = new List<string>();
        AddRange(schema, sentences);
        AddCount(schema, "minLength", "maxLength", "character", sentences);
        AddCount(schema, "minItems", "maxItems", "item", sentences);
        if ((string?)schema["pattern"] is { } pattern)
            sentences.Add($"Matches {Markdown.Code(pattern)}.");
        if (schema[ExtensionNames.Allowed] is JArray allowed)
            sentences.Add($"One of {Markdown.Code(string.Join(", ", allowed.Select(value => value.ToString(Formatting.None))))}.");
        if ((string?)schema[ExtensionNames.Constant] is { } constant)
            sentences.Add($"Always {Markdown.Code(constant)}.");
        else if ((string?)schema[ExtensionNames.Default] is { } value)
            sentences.Add($"The vendor's default is {Markdown.Code(value)}.");
        return sentences;
    }

    private static void AddRange(JObject schema, List<string> sentences)
    {
        var least = Bound(schema, "minimum", "exclusiveMinimum", "more than ");
        var most = Bound(schema, "maximum", "exclusiveMaximum", "less than ");
        if (least is not null && most is not null)
            sentences.Add($"From {least} to {most}.");
        else if (least is not null)
            sentences.Add($"At least {least}.".Replace("At least more", "More", StringComparison.Ordinal));
        else if (most is not null)
            sentences.Add($"At most {most}.".Replace("At most less", "Less", StringComparison.Ordinal));
    }

    private static string? Bound(JObject schema, string inclusive, string exclusive, string word) =>
        schema[exclusive] is { Type: JTokenType.Integer or JTokenType.Float } bound ? word + Number(bound)
        : schema[inclusive] is { } value ? ((bool?)(schema[exclusive] as JValue) == true ? word : "") + Number(value)
        : null;

    private static string Number(JToken number) => number.ToString(Formatting.None);

    private static void AddCount(JObject schema, string least, string most, string unit, List<string> sentences)
    {
        string Units(JToken count) => $"{Number(count)} {unit}{((int)count == 1 ? "" : "s")}";
        if (schema[least] is { } from && schema[most] is { } to)
            sentences.Add($"From {Number(from)} to {Units(to)}.");
        else if (schema[least] is { } atLeast)
            sentences.Add($"At least {Units(atLeast)}.");
        else if (schema[most] is { } atMost)
            sentences.Add($"At most {Units(atMost)}.");
    }
}
