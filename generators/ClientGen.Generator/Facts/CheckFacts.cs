using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>Reports facts that are none, whose value is not of their form, or that stand where nothing reads them.</summary>
internal sealed class CheckFacts : IRepair
{
    public void Apply(SpecDocument document)
    {
        var places = new FactPlaces(document);
        foreach (var fact in TokenTree.Members(document.Root).Where(IsFact).ToList())
        {
            if (!FactCatalog.Has(fact.Name))
            {
                document.Error(
                    Codes.UnknownInstruction,
                    fact.Value,
                    $"\"{fact.Name}\" is nothing the generator knows. {FactCatalog.Known(fact.Name)} {FactMend.Renamed(fact, places)}"
                );
            }
            else if (Misplaced(fact, places) is { } fault)
            {
                document.Error(Codes.UnreadFact, fact.Value, $"{fault} {FactMend.Without(fact.Value)}");
            }
            else
            {
                CheckValue(fact, document);
            }
        }
    }

    // What stands in a fact is the fact's own.
    private static bool IsFact(JProperty property) =>
        property.Name.StartsWith(FactCatalog.Prefix, StringComparison.Ordinal)
        && !property
            .Ancestors()
            .OfType<JProperty>()
            .Any(outer => outer.Name.StartsWith(FactCatalog.Prefix, StringComparison.Ordinal) || outer.Name is "example" or "examples");

    private static string? Misplaced(JProperty fact, FactPlaces places)
    {
        var allowed = FactCatalog.Places(fact.Name);
        if (allowed.Contains(FactPlaces.Any))
            return null;
        var place = places.Of(fact.Parent!);
        if (place is null || !allowed.Contains(place))
        {
            return $"Nothing reads \"{fact.Name}\" {(place is null ? "here" : $"on a {place}")}: "
                + $"its places are: {string.Join(", ", allowed)}. Move it there, or remove it.";
        }
        // A GET may well start a job; a call that only reads does not.
        return fact.Name == ExtensionNames.Job && fact.Parent![ExtensionNames.Retry] is JValue { Value: "safe" }
            ? $"Nothing reads \"{fact.Name}\" on an operation that may safely be repeated: it starts no job. "
                + "State it on the operation that does, or remove it."
            : null;
    }

    private static void CheckValue(JProperty fact, SpecDocument document)
    {
        foreach (var fault in FactCatalog.Faults(fact.Name, fact.Value))
        {
            var place = JsonPointer.FindFragment(fact.Value.Root, JsonPointer.Of(fact.Value) + fault.InstancePointer) ?? fact.Value;
            document.Error(
                Codes.UnknownInstruction,
                place,
                $"\"{fact.Name}\" does not have its form: {fault.Message} {FactMend.Careful(fact)}"
            );
        }
        if (fact.Name == ExtensionNames.Secret && fact.Value is JArray != (fact.Parent == document.Root))
        {
            document.Error(
                Codes.UnknownInstruction,
                fact.Value,
                $"\"{fact.Name}\" is a list of names on the document, and true on a member or parameter. {FactMend.Without(fact.Value)}"
            );
        }
        if (
            fact.Name == ExtensionNames.RateLimit
            && fact.Parent == document.Root
            && fact.Value is JObject limits
            && limits["group"] is { } group
        )
        {
            document.Error(
                Codes.UnreadFact,
                group,
                "Nothing reads a \"group\" here: the limits of the document are those of all calls. Remove it: "
                    + OverlayAction.RemoveAt(group)
            );
        }
        foreach (var name in GivenNames(fact).Where(name => name.Type == JTokenType.String && !CSharpName.IsIdentifier((string)name!)))
        {
            document.Error(
                Codes.UnusableName,
                name,
                $"\"{name}\" is no C# name. Use letters, digits and underscores, a letter first. {FactMend.Without(name)}"
            );
        }
    }

    private static IEnumerable<JToken> GivenNames(JProperty fact) =>
        fact.Name switch
        {
            ExtensionNames.Name or ExtensionNames.Type or ExtensionNames.Merge or ExtensionNames.Area => [fact.Value],
            ExtensionNames.EnumNames => fact.Value.Values(),
            ExtensionNames.Union => fact.Value is JObject union && union["base"] is { } name ? [name] : [],
            _ => [],
        };
}
