using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Names for types that are written where they are used: from the operation, or from the union they are a variant of.</summary>
internal static class InlineNames
{
    /// <summary>The schemas of an operation: <c>Edit</c> has <c>EditRequest</c>, <c>EditResponse</c> and, for its parameter <c>mode</c>,
    /// <c>EditMode</c>.</summary>
    public static IEnumerable<(JObject Schema, string Name)> Of(Operation operation)
    {
        var name = operation.Name;
        foreach (var parameter in (operation.Definition["parameters"] as JArray ?? []).OfType<JObject>())
        {
            if (parameter["schema"] is JObject schema)
            {
                yield return (
                    schema,
                    name + ((string?)parameter[ExtensionNames.Name] ?? CSharpName.Pascal((string?)parameter["name"] ?? ""))
                );
            }
        }
        foreach (var schema in Contents(operation.Definition["requestBody"]))
            yield return (schema, name + "Request");
        foreach (var answer in (operation.Definition["responses"] as JObject ?? []).Properties())
        {
            foreach (var schema in Contents(answer.Value))
                yield return (schema, name + (answer.Name.StartsWith('2') ? "Response" : Status(answer.Name) + "Response"));
        }
    }

    /// <summary>The variants of a union: <c>Fit</c> has <c>FitOptions</c> and <c>FitName</c>, or what their tags say.</summary>
    public static IEnumerable<(JObject Schema, string Name)> OfVariants(JObject union, string owner)
    {
        var variants = SchemaShape.Variants(union)?.OfType<JObject>().ToList() ?? [];
        foreach (var kind in variants.GroupBy(SchemaShape.IsEnum))
        {
            var suffix = kind.Key ? "Name" : "Options";
            var several = kind.Count(variant => kind.Key || variant["properties"] is not null) > 1;
            foreach (var (ordinal, variant) in kind.Index())
                yield return (variant, owner + (Tag(variant) ?? (several ? $"{suffix}{ordinal + 1}" : suffix)));
        }
    }

    // C# puts a word before a name that begins with a digit.
    private static string Status(string name) =>
        CSharpName.Pascal(name) is var word && word.StartsWith("Value", StringComparison.Ordinal) ? word["Value".Length..] : word;

    private static string? Tag(JObject variant) =>
        (variant["properties"] as JObject ?? [])
            .PropertyValues()
            .Select(member => (string?)member[ExtensionNames.Constant])
            .FirstOrDefault(tag => tag is not null)
            is { } value
        && CSharpName.Pascal(value) is { Length: > 0 } name
            ? name
            : null;

    private static IEnumerable<JObject> Contents(JToken? body) =>
        ((body as JObject)?["content"] as JObject ?? [])
            .PropertyValues()
            .OfType<JObject>()
            .Select(content => content["schema"])
            .OfType<JObject>();
}
