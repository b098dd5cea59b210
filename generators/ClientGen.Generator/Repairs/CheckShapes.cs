using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Reports keywords whose JSON is not of the type OpenAPI gives them, so that no later repair has to ask.</summary>
internal sealed class CheckShapes : IRepair
{
    public void Apply(SpecDocument document)
    {
        Check(document.Root, "paths", IsObject, "an object", document);
        Check(document.Root, "components", IsObject, "an object", document);
        Check(document.Root["components"], "schemas", IsObject, "an object", document);
        if (document.Diagnostics.HasErrors)
            return;
        foreach (var component in document.Schemas.Properties().ToList())
            CheckSchema(component.Value, document);
        foreach (var holder in SchemaWalker.Holders(document).ToList())
            CheckSchema(holder.Value, document);
        CheckFacts(document);
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
            document.Error(Codes.Malformed, schema, "A schema is a JSON object. Mend it in the overlay.");
            return;
        }
        foreach (var (keyword, expected) in SchemaKeywords.All)
            Check(value, keyword, expected.Fits, expected.Name, document);
        if (document.Diagnostics.HasErrors)
            return;
        foreach (var inner in SchemaKeywords.Inner(value).ToList())
            CheckSchema(inner, document);
    }

    private static void CheckFacts(SpecDocument document)
    {
        foreach (
            var property in document
                .Root.Descendants()
                .OfType<JProperty>()
                .Where(property => property.Name.StartsWith("x-clientgen-", StringComparison.Ordinal))
        )
        {
            if (!ExtensionNames.FromOutside.TryGetValue(property.Name, out var type))
                document.Error(
                    Codes.UnknownInstruction,
                    property.Value,
                    $"\"{property.Name}\" is nothing the generator knows. {ExtensionNames.Known(property.Name)}"
                );
            else if (property.Value.Type != type)
                document.Error(
                    Codes.UnknownInstruction,
                    property.Value,
                    $"\"{property.Name}\" is a JSON {type.ToString().ToLowerInvariant()}."
                );
            else if (
                property.Name == ExtensionNames.EnumNames
                && property.Value.Values().FirstOrDefault(name => name.Type != JTokenType.String) is { } name
            )
                document.Error(Codes.UnknownInstruction, name, "The C# name of an enum value is a JSON string.");
            else if (GivenNames(property).FirstOrDefault(given => !CSharpName.IsIdentifier((string)given!)) is { } unusable)
                document.Error(
                    Codes.UnusableName,
                    unusable,
                    $"\"{unusable}\" is no C# name. Use letters, digits and underscores, a letter first."
                );
        }
    }

    private static IEnumerable<JToken> GivenNames(JProperty fact) =>
        fact.Name switch
        {
            ExtensionNames.Name or ExtensionNames.Merge or ExtensionNames.Area => [fact.Value],
            ExtensionNames.EnumNames => fact.Value.Values(),
            ExtensionNames.Union => fact.Value["base"] is { Type: JTokenType.String } name ? [name] : [],
            _ => [],
        };

    private static bool IsObject(JToken token) => token is JObject;

    private static void Check(JToken? owner, string keyword, Func<JToken, bool> fits, string name, SpecDocument document)
    {
        if (owner?[keyword] is { } value && !fits(value))
            document.Error(Codes.Malformed, value, $"\"{keyword}\" is {name} in OpenAPI. Mend it in the overlay.");
    }
}
